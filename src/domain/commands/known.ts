/** Programs that pages may tell the reader to run, with the options read at the source named beside each. */

export interface Program {
  /** Options, as typed; `--name` also allows `--name=value`. */
  readonly options?: readonly string[];
  /** Subcommands with their own options; a program that has some needs one, unless it is given an option alone. */
  readonly subcommands?: Readonly<Record<string, readonly string[]>>;
  /** Program whose command follows: `sudo`, `docker exec … CONTAINER`. */
  readonly runs?: 'rest' | 'after-container';
  /** Where the options were read. */
  readonly source: string;
}

const OLLAMA_SOURCE = 'https://github.com/ollama/ollama/blob/fb30760996871fa9460115c753afd2c60d4ab0f7/cmd/cmd.go#L2287-L2482';
const SHOW = ['--license', '--modelfile', '--parameters', '--template', '--system', '-v', '--verbose'];
const RUN = ['--keepalive', '--verbose', '--insecure', '--nowordwrap', '--format', '--think', '--hidethinking', '--truncate', '--dimensions'];
const DOCKER_SOURCE = 'https://docs.docker.com/reference/cli/docker/';
const MLX_SOURCE = 'https://github.com/ml-explore/mlx-lm';
const GNU = 'https://www.gnu.org/software/coreutils/manual/coreutils.html';
const POWERSHELL = 'https://learn.microsoft.com/fr-fr/powershell/module/microsoft.powershell.management/';
const LINUX = 'https://man7.org/linux/man-pages/';

export const PROGRAMS: Readonly<Record<string, Program>> = {
  ollama: {
    options: ['-v', '--version', '--verbose', '--nowordwrap', '-h', '--help'],
    subcommands: {
      serve: ['--help'],
      start: ['--help'],
      run: RUN,
      pull: ['--insecure'],
      push: ['--insecure'],
      list: [],
      ls: [],
      ps: [],
      show: SHOW,
      stop: [],
      cp: [],
      rm: [],
      create: ['-f', '--file', '-q', '--quantize', '--draft-quantize', '--experimental'],
      signin: [],
      signout: [],
      launch: ['--model', '--config', '--restore', '-y', '--yes'],
    },
    source: `${OLLAMA_SOURCE}; cmd/launch/launch.go l400-403`,
  },
  curl: {
    options: ['-f', '-s', '-S', '-L', '-fsSL', '-o', '-d', '-H', '-X', '-w', '-F', '--no-buffer'],
    source: 'https://curl.se/docs/manpage.html',
  },
  docker: {
    subcommands: {
      run: ['-d', '-v', '-p', '-e', '--name', '--gpus', '--device', '--restart', '--add-host'],
      exec: ['-it'],
      logs: [],
      pull: [],
      rm: ['-f'],
      volume: [],
      build: ['-t'],
    },
    runs: 'after-container',
    source: DOCKER_SOURCE,
  },
  npm: {
    options: ['--silent'],
    subcommands: {init: ['-y'], install: [], ci: [], test: [], start: [], run: ['--silent']},
    source: 'https://docs.npmjs.com/cli/',
  },
  node: {source: 'https://nodejs.org/api/cli.html'},
  python3: {source: 'https://docs.python.org/fr/3/using/cmdline.html'},
  pip: {subcommands: {install: []}, source: 'https://pip.pypa.io/en/stable/cli/pip_install/'},
  sudo: {runs: 'rest', source: 'https://www.sudo.ws/docs/man/sudo.man/'},
  systemctl: {subcommands: {edit: [], 'daemon-reload': [], restart: [], start: [], stop: [], status: []}, source: `${LINUX}man1/systemctl.1.html`},
  journalctl: {options: ['-u', '-e', '--no-pager'], source: `${LINUX}man1/journalctl.1.html`},
  launchctl: {subcommands: {setenv: []}, source: 'https://docs.ollama.com/faq'},
  'nvidia-smi': {source: 'https://docs.nvidia.com/deploy/nvidia-smi/'},
  'nvidia-ctk': {subcommands: {runtime: ['--runtime']}, source: 'https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html'},
  'apt-get': {subcommands: {install: []}, source: `${LINUX}man8/apt-get.8.html`},
  git: {subcommands: {tag: ['--contains', '--sort'], clone: [], switch: ['-c'], commit: ['-m']}, source: 'https://git-scm.com/docs'},
  lms: {subcommands: {get: [], load: [], server: []}, source: 'https://lmstudio.ai/docs/cli'},
  llama: {subcommands: {cli: ['-hf'], serve: ['-hf']}, source: 'https://github.com/ggml-org/llama.cpp'},
  vllm: {subcommands: {serve: []}, source: 'https://docs.vllm.ai/en/latest/cli/'},
  'mlx_lm.chat': {source: MLX_SOURCE},
  'mlx_lm.lora': {options: ['--model', '--train', '--data', '--iters'], source: MLX_SOURCE},
  'mlx_lm.generate': {options: ['--model', '--adapter-path', '--prompt'], source: MLX_SOURCE},
  'mlx_lm.fuse': {options: ['--model'], source: MLX_SOURCE},
  'open-webui': {subcommands: {serve: []}, source: 'https://docs.openwebui.com/getting-started/'},
  ffmpeg: {options: ['-i', '-ar', '-ac', '-c:a', '-vf'], source: 'https://ffmpeg.org/ffmpeg.html'},
  sh: {source: `${LINUX}man1/sh.1p.html`},
  less: {source: `${LINUX}man1/less.1.html`},
  cat: {source: GNU},
  rm: {source: GNU},
  mkdir: {options: ['-p'], source: GNU},
  chown: {options: ['-R'], source: GNU},
  base64: {source: GNU},
  tr: {options: ['-d'], source: GNU},
  grep: {source: 'https://www.gnu.org/software/grep/manual/grep.html'},
  tar: {options: ['-C'], source: 'https://www.gnu.org/software/tar/manual/tar.html'},
  lsof: {options: ['-i'], source: `${LINUX}man8/lsof.8.html`},
  rmmod: {source: `${LINUX}man8/rmmod.8.html`},
  modprobe: {source: `${LINUX}man8/modprobe.8.html`},
  usermod: {options: ['-a', '-G'], source: `${LINUX}man8/usermod.8.html`},
  irm: {source: POWERSHELL},
  iex: {source: POWERSHELL},
  'Remove-Item': {source: POWERSHELL},
  'Select-String': {source: POWERSHELL},
  netstat: {options: ['-ano'], source: 'https://learn.microsoft.com/fr-fr/windows-server/administration/windows-commands/netstat'},
  findstr: {source: 'https://learn.microsoft.com/fr-fr/windows-server/administration/windows-commands/findstr'},
};

/** Environment variables of Ollama: envconfig/config.go and, for the last two, cmd/interactive.go and scripts/install.sh, at the same commit. */
export const OLLAMA_VARIABLES: ReadonlySet<string> = new Set(
  `AUTH CONTEXT_LENGTH DEBUG DEBUG_LOG_REQUESTS FLASH_ATTENTION GO_TEMPLATE GPU_OVERHEAD HOST IGPU_ENABLE KEEP_ALIVE KV_CACHE_TYPE LLM_LIBRARY
  LOAD_TIMEOUT MAX_LOADED_MODELS MAX_QUEUE MAX_TRANSFER_STREAMS MODELS NOHISTORY NOPRUNE NO_CLOUD NUM_PARALLEL ORIGINS REMOTES SCHED_SPREAD VULKAN
  API_KEY EDITOR VERSION`
    .split(/\s+/)
    .map((name) => `OLLAMA_${name}`),
);
