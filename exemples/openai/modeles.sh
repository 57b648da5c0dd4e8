curl http://localhost:11434/v1/models
