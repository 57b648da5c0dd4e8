# Found by Python on PYTHONPATH before a sample runs: its requests go where REDIRECTIONS says, so that the sample itself
# names the true addresses.
import json
import os
import urllib.request

_redirections = json.loads(os.environ.get("REDIRECTIONS", "{}"))
_open = urllib.request.OpenerDirector.open


def _redirected(self, fullurl, *args, **kwargs):
    request = fullurl if isinstance(fullurl, urllib.request.Request) else urllib.request.Request(fullurl)
    for start, target in _redirections.items():
        if request.full_url.startswith(start):
            request.full_url = target + request.full_url[len(start):]
            return _open(self, request, *args, **kwargs)
    raise ValueError("This address is planned nowhere: " + request.full_url)


urllib.request.OpenerDirector.open = _redirected
