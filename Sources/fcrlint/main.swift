import Commands
import Glibc

exit(Tool.run(Argument.ofProcess()).rawValue)
