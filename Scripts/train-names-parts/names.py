"""What the teacher calls a name, made to fit our conventions."""
import re

KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "nr": "PER", "ns": "LOC", "nt": "ORG"}
MARKS = " \t　“”\"‘'’，。、；：？！?!,;:《》()（）"
# One character for a country, region or city; a word of nothing but these is several places, but for those that are one.
SHORT = "中美英法德俄日韩朝越印澳加意苏缅泰菲巴以伊埃欧亚非台港京津沪渝冀晋辽吉黑浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘青蒙藏宁新"
ONE = set("""印尼 宁津 青海 黑河 苏澳 法新 新泰 泰宁 新津 新沂 新晃 亚美 德兴 宁德 吉安 中亚 巴中 巴新 伊宁 新宁 新干 青川
宁陕 宁蒗 澳新 德宏 中宁 英德 辽中 豫中 湘中 湘西 新加 欧亚""".split())
RANKS = re.compile("(主席|总统|总理|同志|教授|博士|将军|部长|书记|市长|省长|局长|院长|校长|司令|总裁|经理|董事长|导演|皇帝|天皇"
                   "|国王|女王|王后|公主|王子|太后|皇后|公爵|伯爵|爵士|元帅|上将|中将|少将)$")
ADDRESS = re.compile("(先生|女士|小姐|老师)$")


def trimmed(text, start, end, kind):
    while start < end and text[start] in MARKS:
        start += 1
    has_bracket = kind != "PER" and ("（" in text[start:end] or "(" in text[start:end])
    while start < end and text[end - 1] in MARKS and not (has_bracket and text[end - 1] in "）)"):
        end -= 1
    if kind == "PER":
        # 江主席: the rank is no part of the name; 王女士 is one, 王小明女士 has one.
        rank, address = RANKS.search(text[start:end]), ADDRESS.search(text[start:end])
        found = rank if rank and rank.start() >= 1 else address if address and address.start() >= 2 else None
        end = start + found.start() if found else end
    return start, end


def clean(text, words):
    """The names of a text: start, end, kind."""
    names = []
    for start, end, tag in words:
        kind = KINDS.get(tag)
        if not kind:
            continue
        start, end = trimmed(text, start, end, kind)
        name = text[start:end]
        if re.fullmatch(r"[\d\W]*", name):
            continue
        if kind == "LOC" and 2 <= len(name) <= 4 and all(c in SHORT for c in name) and name not in ONE:
            names += [(at, at + 1, "LOC") for at in range(start, end)]
        else:
            names.append((start, end, kind))
    return names
