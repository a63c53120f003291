from SublimeLinter.lint import Linter


class Stet(Linter):
    cmd = 'stet --format compact --stdin-filename ${file:draft.txt} -'
    regex = r'^.+?:(?P<line>\d+):(?P<col>\d+): (?:(?P<error>error)|(?P<warning>warning)|info): (?P<message>.+) \[(?P<code>[a-z-]+)\]$'
    default_type = 'warning'
    defaults = {'selector': 'text.plain'}
