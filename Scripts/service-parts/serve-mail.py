"""As much of an IMAP server as a program that fetches mail asks for: TLS, on 127.0.0.1:993, one mailbox.

serve-mail.py FOLDER CERTIFICATE USER PASSWORD    FOLDER: a file a message
"""

import pathlib
import re
import socketserver
import ssl
import sys

folder, certificate, user, password = sys.argv[1:]
messages = [path.read_bytes().replace(b"\n", b"\r\n") for path in sorted(pathlib.Path(folder).iterdir())]
seen = set()


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("* OK ready")
        for line in self.rfile:
            tag, command, arguments = (line.decode().split(maxsplit=2) + [""])[:3]
            answer = getattr(self, "answer_" + command.lower(), lambda _: "BAD unknown")(arguments.strip())
            self.say(f"{tag} {answer or 'OK done'}")
            if command.upper() == "LOGOUT":
                return

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def answer_capability(self, _):
        self.say("* CAPABILITY IMAP4rev1")

    def answer_login(self, arguments):
        return None if re.findall(r'[^" ]+', arguments) == [user, password] else "NO"

    def answer_select(self, _):
        self.say(f"* {len(messages)} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] as ever")
        return "OK [READ-WRITE] done"

    def answer_search(self, _):
        self.say("* SEARCH " + " ".join(str(n) for n in range(1, len(messages) + 1) if n not in seen))

    def answer_fetch(self, arguments):
        numbers, item = arguments.split(maxsplit=1)
        first, last = (numbers.split(":") * 2)[:2]
        for number in range(int(first), int(last) + 1):
            message = messages[number - 1]
            head, _, body = message.partition(b"\r\n\r\n")
            if "SIZE" in item:
                self.say(f"* {number} FETCH (RFC822.SIZE {len(message)})")
                continue
            part = head + b"\r\n\r\n" if "HEADER" in item else body
            self.say(f"* {number} FETCH ({item.replace('.PEEK', '')} {{{len(part)}}}")
            self.wfile.write(part + b")\r\n")

    def answer_store(self, arguments):
        seen.add(int(arguments.split()[0]))

    def answer_noop(self, _):
        pass

    answer_expunge = answer_close = answer_noop

    def answer_logout(self, _):
        self.say("* BYE")


socketserver.ThreadingTCPServer.allow_reuse_address = True
with socketserver.ThreadingTCPServer(("127.0.0.1", 993), Session) as server:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.serve_forever()
