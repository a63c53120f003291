from SublimeLinter.lint import Linter


class Stet(Linter):
    cmd = 'stet - --stdin-filename ${file:draft.txt} --format compact'
    regex = (
        r'^.+?:(?P<line>\d+):(?P<col>\d+): '
        r'(?:(?P<error>error)|(?P<warning>warning)|info): '
        r'(?P<message>.+) \[(?P<code>[a-z-]+)\]$'
    )
    default_type = 'warning'
    defaults = {'selector': 'text.plain'}
