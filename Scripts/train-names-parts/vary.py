"""Sentences with other names and words in the places of theirs, and sentences of our own: so that contexts are learned rather
than the words of the texts. The same seed gives the same sentences."""
import collections
import itertools
import random
import re

from names import KINDS

KINDS_OF_PLACE = """县 市 镇 乡 村 区 路 街 山 河 湖 岛 州 社区 街道 大道 大桥 公园 广场 机场 火车站 小区 水库 开发区 新村 庄 沟
湾""".split()
COUNTRIES = """美国 英国 法国 德国 俄罗斯 日本 韩国 印度 泰国 越南 巴西 埃及 南非 以色列 伊朗 加拿大 澳大利亚 意大利 西班牙 乌克兰
土耳其 巴基斯坦 朝鲜 新加坡 马来西亚 印度尼西亚 菲律宾 墨西哥 阿根廷""".split()
TRADES = """科技 电子 汽车 生物 医药 能源 证券 保险 基金 食品 信息 网络 传媒 文化 教育 钢铁 石油 化工 电力 建设 房地产 物流 航空
投资 软件 通信 机械 服饰 旅游 集团 半导体 银行 资本 光电""".split()
BODIES = """公司 集团 有限公司 股份有限公司 大学 学院 医院 银行 中学 小学 研究院 研究所 协会 学会 委员会 法院 检察院 公安局 派出所
出版社 电视台 日报 晚报 俱乐部 基金会 报社 商会 联盟 中心 交警支队 环保局 教育局 卫生局 气象局 工商局 财政局 人民医院 中级人民法院
人民检察院 第一中学 师范大学 理工大学 博物馆 图书馆 电力公司 足球俱乐部 消防支队 证券交易所 气象台 市委 市政府 县委 区政府
组委会""".split()
OF_COUNTRIES = """外交部 国防部 财政部 参议院 众议院 国会 政府 海军 空军 军方 足协 央行 最高法院 警方 总领事馆 大使馆 航空公司
广播公司 国家队""".split()
FIRMS = "公司 集团 有限公司 股份有限公司 有限责任公司 银行 医院 酒店 学校".split()
ENDS = "公司 集团 证券 银行 基金 汽车 手机 科技 股份 保险 大学 网".split()
TITLES = """总裁 董事长 首席执行官 总经理 主席 主任 局长 院长 校长 教授 部长 书记 市长 县长 处长 副局长 副主任 秘书长 发言人
首席经济学家 研究员 主教练 会长 副总裁 理事长 党委书记 队长 负责人 副总理 副部长 副院长 副校长 副书记 副市长""".split()
SAME = {"vd": "d", "ad": "d", "an": "a"}


class Variety:
    def __init__(self, dictionary, seed=7):
        self.random, self.dictionary = random.Random(seed), dictionary
        self.pools = collections.defaultdict(list)
        self.surnames, self.given = collections.Counter(), collections.Counter()
        self.words = collections.defaultdict(lambda: ([], []))
        for row in dictionary.rows:
            self.add_name(*row)
            self.add_word(*row)
        self.sums = {key: list(itertools.accumulate(weights)) for key, (_, weights) in self.words.items()}
        common = set(dictionary.surnames[:60])
        self.surname_weights = [count ** .5 + (30 if name in common else 0) for name, count in self.surnames.items()]
        self.place_weights = [min(count, 300) + 3 for _, count in self.pools["place"]]

    def add_name(self, word, count, tag, tags):
        kind = KINDS.get(tags[0]) if len(tags) == 1 else None
        foreign = self.dictionary.is_foreign(word)
        if tag in ("nr", "nrt", "nrfg") and kind == "PER":
            own = word[0] in self.dictionary.surnames
            if tag == "nrt" or foreign and (len(word) >= 4 or len(word) == 3 and not own):
                self.pools["foreigner"].append(word)
            elif own and 2 <= len(word) <= 3:
                self.pools["person"].append(word)
                self.surnames[word[0]] += 1
                self.given.update(word[1:])
        elif tag == "ns" and kind == "LOC" and len(word) >= 2:
            self.pools["foreign place" if foreign and len(word) >= 4 else "place"].append((word, count))
        elif tag == "nt" and len(word) >= 3 and "v" not in tags:
            self.pools["organisation"].append(word)
        elif tag == "nz" and kind == "ORG":
            self.pools["brand"].append(word)

    def add_word(self, word, count, tag, tags):
        found = SAME.get(tags[0], tags[0])
        fits = found in ("n", "v", "vn", "a", "d") and SAME.get(tag, tag) == found or found in "nva" and tag in "il"
        if len(word) >= 2 and len(tags) == 1 and fits:
            words, weights = self.words[found, len(word)]
            words.append(word)
            weights.append(min(count, 400) ** .5 + 1)

    def one(self, choices):
        return self.random.choice(choices)

    def word(self, tag, length):
        words, _ = self.words[tag, length]
        return self.random.choices(words, cum_weights=self.sums[tag, length])[0] if words else None

    def characters(self, count):
        return "".join(self.random.choices(list(self.given), list(self.given.values()), k=count))

    def surname(self):
        return self.random.choices(list(self.surnames), self.surname_weights)[0]

    def native(self):
        if self.random.random() < .45:
            return self.one(self.pools["person"])
        return self.surname() + self.characters(1 if self.random.random() < .25 else 2)

    def foreigner(self):
        kind, pool = self.random.random(), self.pools["foreigner"]
        if kind < .5:
            return self.one(pool)
        if kind < .75:
            return f"{self.one(pool)}·{self.one(pool)}"
        return "".join(self.one(self.one(pool)) for _ in range(self.one([3, 3, 4, 4, 5])))

    def person(self):
        return self.foreigner() if self.random.random() < .3 else self.native()

    def known_place(self):
        return self.random.choices(self.pools["place"], self.place_weights)[0][0]

    def place(self):
        kind = self.random.random()
        if kind < .6:
            return self.known_place()
        if kind < .72:
            return self.one(COUNTRIES)
        if kind < .86:
            return self.one(self.pools["foreign place"])[0]
        return self.characters(self.one([1, 2, 2])) + self.one(KINDS_OF_PLACE)

    def brand(self):
        return self.one(self.pools["brand"]) if self.random.random() < .3 else self.characters(2)

    def organisation(self):
        kind = self.random.random()
        if kind < .25:
            return self.one(self.pools["organisation"])
        if kind < .55:
            return self.known_place() + self.one(BODIES)
        if kind < .7:
            return self.known_place() + self.brand() + (self.one(TRADES) if self.random.random() < .6 else "") + self.one(FIRMS)
        if kind < .82:
            return self.brand() + self.one(TRADES)
        return self.brand() + self.one(ENDS) if kind < .92 else self.one(COUNTRIES) + self.one(OF_COUNTRIES)

    def replacement(self, name, kind):
        """Another name of the same sort; Latin ones and one-character places stay."""
        if re.search("[A-Za-z]", name):
            return name
        if kind == "ORG":
            return self.organisation()
        if kind == "LOC":
            return self.place() if len(name) > 1 else name
        if len(name) == 1:
            return self.surname()
        if "·" in name or len(name) >= 4:
            return self.foreigner()
        foreign = self.dictionary.is_foreign(name) and name[0] not in self.dictionary.surnames
        return self.one(self.pools["foreigner"]) if foreign else self.native()

    def varied(self, text, words, names, share_of_names=.6, share_of_words=.15):
        """The text with some names and words replaced, one name by one throughout; and its names."""
        taken, edits, chosen = set(), [], {}
        for start, end, kind in names:
            taken.update(range(start, end))
            name = text[start:end]
            if name not in chosen:
                chosen[name] = self.replacement(name, kind) if self.random.random() < share_of_names else name
            edits.append((start, end, chosen[name], kind))
        for start, end, tag in words:
            tag = SAME.get(tag, tag)
            if tag in ("n", "v", "vn", "a", "d") and taken.isdisjoint(range(start, end)):
                if self.random.random() < share_of_words and (word := self.word(tag, end - start)):
                    edits.append((start, end, word, None))
        parts, at, length, found = [], 0, 0, []
        for start, end, word, kind in sorted(edits):
            parts += [text[at:start], word]
            length += start - at + len(word)
            at = end
            if kind:
                found.append((length - len(word), length, kind))
        return "".join(parts) + text[at:], found

    def filled(self, template):
        """A template of templates.txt with its places filled: {P}erson, {S}urname, {L} place, {O}rganisation, {n}ation,
        {T}itle, {D}ate, {N}oun, {V}erb, {A}djective, {i} number."""
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        dates = [f"{month}月{day}日", f"{day}日", f"{month}月{day}日晚", f"20{day + 2}年{month}月", "昨天", "本月初", "去年"]
        fillers = {
            "P": (self.person, "PER"), "S": (self.surname, "PER"),
            "X": (lambda: self.surname() + self.one(["某", "某", "某某", "先生", "女士"]), "PER"), "L": (self.place, "LOC"), "O": (self.organisation, "ORG"),
            "n": (lambda: self.one("中美英法德俄日韩朝越印澳加意泰菲以"), "LOC"), "T": (lambda: self.one(TITLES), None),
            "D": (lambda: self.one(dates), None), "N": (lambda: self.word("n", 2), None),
            "V": (lambda: self.word("v", 2), None), "A": (lambda: self.word("a", 2), None),
            "i": (lambda: str(self.random.randint(1, 20)), None)}
        text, names = "", []
        for part in re.split(r"(\{\w\})", template):
            make, kind = fillers[part[1]] if re.fullmatch(r"\{\w\}", part) else (lambda part=part: part, None)
            word = make()
            if kind:
                names.append((len(text), len(text) + len(word), kind))
            text += word
        return text, names
