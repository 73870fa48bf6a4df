// XMLParsing
