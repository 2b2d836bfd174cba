"""A web server for the feeds of the recipes: https, on 127.0.0.1:443, the files of a folder.

serve-feeds.py FOLDER CERTIFICATE LOG    LOG gets "STATUS PATH" a request

What ends in .atom has a Last-Modified only, all else an ETag only.
"""

import hashlib
import http.server
import os
import ssl
import sys

folder, certificate, log = sys.argv[1:]


class Feeds(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments):
        super().__init__(*arguments, directory=folder)

    def do_GET(self):
        if self.path.endswith(".atom"):
            return super().do_GET()
        path = self.translate_path(self.path)
        if not os.path.isfile(path):
            return self.send_error(404)
        with open(path, "rb") as file:
            body = file.read()
        tag = f'"{hashlib.sha256(body).hexdigest()}"'
        known = self.headers.get("If-None-Match") == tag
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        if not known:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not known:
            self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        with open(log, "a", encoding="utf-8") as file:
            print(int(code), self.path, file=file)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 443), Feeds)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate)
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
