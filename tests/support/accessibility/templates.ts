/** One page of each sort: home, section, guide with code and tabs, family, generation, licence, its list, tools, map, statement. */
export const TEMPLATES = ['', 'modeles/', 'demarrer/installer-ollama/', 'modeles/lucie/', 'modeles/gemma/gemma-3n/', 'licences/llama-4/', 'licences/', 'puis-je/', 'plan/', 'accessibilite/', '404.html'];
