@rem The scripts in package.json begin with `exec`, so that a signal reaches Node. The shell of Windows has no such word.
@%*
