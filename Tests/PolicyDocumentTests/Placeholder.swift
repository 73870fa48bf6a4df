// PolicyDocument
