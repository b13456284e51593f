"""The AWS CLI, started once for many calls: it takes longer to start than to do its work.

    aws_server.py SOCKET WORD…

Listens on SOCKET until its input ends; each call brings its words, its environment and its output, and gets the exit status. The WORDs come before
those of every call.
"""

import json
import os
import select
import signal
import socket
import sys
import traceback

import awscli.clidriver


def answer(connection, words):
    head, outputs, _, _ = socket.recv_fds(connection, 10, 2)
    length, text = int(head), b""
    while len(text) < length:
        text += connection.recv(length - len(text))
    own, environment, folder = json.loads(text)
    # What the package itself needs is in the environment from its import on.
    os.environ.update(environment)
    os.chdir(folder)
    for number, output in enumerate(outputs, 1):
        os.dup2(output, number)
    status = awscli.clidriver.create_clidriver().main(words + own)
    sys.stdout.flush()
    sys.stderr.flush()
    connection.sendall(str(status).encode())


def main():
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen()
    print("ready", flush=True)
    # It ends with whoever started it.
    while 0 not in select.select([0, listener], [], [])[0]:
        connection, _ = listener.accept()
        child = os.fork()
        if child == 0:
            signal.alarm(120)
            try:
                answer(connection, sys.argv[2:])
            except BaseException:
                traceback.print_exc()
            sys.stderr.flush()
            os._exit(0)
        connection.close()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
