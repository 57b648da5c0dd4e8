curl http://localhost:11434/api/version
