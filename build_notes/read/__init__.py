"""A folder of files to records that know their file, line and column, or to problems."""
