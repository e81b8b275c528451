"""From the folders of all editions to the site: written, framed, proven, put in its place."""
