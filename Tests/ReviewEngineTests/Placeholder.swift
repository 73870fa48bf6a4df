// ReviewEngine
