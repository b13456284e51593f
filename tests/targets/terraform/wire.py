"""Messages of Terraform's plugin protocol, version 5, as bytes.

https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
https://protobuf.dev/programming-guides/encoding/
"""

import json

import msgpack


def _number(value):
    result = bytearray()
    while value > 0x7F:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    result.append(value)
    return bytes(result)


def field(number, value):
    """One field: a number or boolean, or bytes, text and messages, which have their length before them."""
    if isinstance(value, (bool, int)):
        return _number(number << 3) + _number(int(value))
    data = value.encode() if isinstance(value, str) else value
    return _number(number << 3 | 2) + _number(len(data)) + data


def _take_number(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def fields(data):
    """The last value of each field, by its number."""
    found, at = {}, 0
    while at < len(data):
        key, at = _take_number(data, at)
        value, at = _take_number(data, at)
        if key & 7 == 2:
            value, at = data[at : at + value], at + value
        elif key & 7 != 0:
            raise ValueError(f"a field of the kind {key & 7}")
        found[key >> 3] = value
    return found


def dynamic(value):
    return field(1, msgpack.packb(value))


def read_dynamic(data):
    found = fields(data)
    return msgpack.unpackb(found[1], strict_map_key=False) if 1 in found else json.loads(found[2])


def attribute(name, type_, *, required=False, computed=False):
    kind = field(4, True) if required else field(5, True)
    if computed:
        kind = field(6, True)
    return field(2, field(1, name) + field(2, json.dumps(type_)) + kind)


def blocks(name, content, nesting):
    return field(3, field(1, name) + field(2, content) + field(3, {"list": 2, "set": 3}[nesting]))


def schema(content):
    return field(2, content)


def named(number, name, message):
    """An entry of a map."""
    return field(number, field(1, name) + field(2, message))


def problem(text):
    return field(1, 1) + field(2, text)
