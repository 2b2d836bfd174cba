"""Makes news-like files of every kind that the inbox takes, the same for the same seed.

Storylines in Chinese and English that run for two weeks, reposts, exact duplicates, GBK, HTML, Markdown, JSON Lines and
broken files. All of it is invented.
"""
import collections
import json
import random

File = collections.namedtuple("File", "path bytes kind")

SURNAMES, GIVEN = "赵钱孙周吴郑冯陈褚卫蒋沈韩杨", "怀远若溪知秋听雨慕白方既砚春山见微云起长宁"
TRADES = ("芯片", "电池", "无人机", "云计算", "机器人", "生物药", "光伏", "物流", "游戏", "卫星")
CITIES = ("澜江", "云汐", "栖霞港", "北辰湾", "槐城", "望海")
EVENTS = (
    "{who}在{day}的发布会上说，{firm}今年的研发投入将达到{money}亿元，比去年增加{percent}%。",
    "{firm}宣布与{city}市政府签署协议，将在当地建设第{number}座工厂，预计{month}月投产。",
    "“我们宁可慢{number}个月，也不能把没有验证过的{trade}产品交给客户。”{who}说。",
    "知情人士透露，{firm}正在洽谈一笔{money}亿元的融资，估值可能比上一轮高出{percent}%。",
    "{city}市中级人民法院{day}受理了{firm}的诉讼，涉案金额{money}万元。",
    "分析师{other}认为，{trade}行业的价格战还将持续{number}个季度，{firm}的毛利率会降到{percent}%。",
    "{firm}披露的数据显示，第{number}批产品的良率为{percent}%，好于预期。",
    "{who}否认了离职的传闻，并表示董事会将在{month}月讨论新的{trade}战略。",
    "工会代表{other}说，{firm}在{city}的{percent}名员工还没有收到{day}应发的奖金。",
    "客户能不能等到{month}月？{firm}没有给出明确的答复。",
)
TITLES = ("{firm}{trade}项目第{number}期落户{city}", "{firm}洽谈{money}亿元融资", "{who}：{trade}的仗还要打{number}个季度",
          "{city}法院受理{firm}案，涉案{money}万元", "{firm}第{number}批产品良率{percent}%")
FIRMS_EN = ("Tarnwick", "Quillfield", "Bramley Mutual", "Kestrel Rail", "Northlane", "Ostrava Partners", "Sallow Yards")
PEOPLE_EN = ("Maren Holloway", "Tomasz Wierzba", "Ruth Adeyemi", "Joanna Achterberg", "Dana Okafor", "Priya Raman")
EVENTS_EN = (
    "{firm} said on {day} that it will invest ${money} million in its {city} plant and hire {number} engineers.",
    "“We would rather be {number} months late than wrong,” said {who}, who runs the {trade} division.",
    "A court in {city} fined {firm} ${money} million over a contract signed in {month}.",
    "Analyst {other} expects the company to lose {percent} percent of its {trade} customers next year.",
    "{firm} may close {number} of its depots if the {trade} talks with {who} fail, two people familiar with them said.",
    "Union leader {other} called the offer of {percent} percent “an insult” and announced a vote for {month}.",
    "Will the regulator accept the plan before {month}? {firm} declined to comment.",
)
TITLES_EN = ("{firm} to invest ${money} million in {city}", "{firm} loses {percent} percent of {trade} customers",
             "Court fines {firm} ${money} million", "{who} defends {firm}'s {trade} plan")
TRADES_EN = ("storage", "freight", "insurance", "battery", "ferry", "database")
CITIES_EN = ("Leeds", "Port Sallow", "Granby", "Westmark", "Aldernay")
MONTHS_EN = ("January", "March", "May", "September", "December")


# What one article adds to a sentence that another shares: else a template would make copies of them all.
CLAUSES = ("此前{a}的{b}{c}", "{a}方面的{b}已经{c}", "与{a}有关的{b}{c}", "{a}的{b}仍在{c}")
CLAUSE_WORDS = (
    "仓库 审计 供应商 码头 董事会 监管机构 代工厂 实验室 销售团队 海外子公司 债权人 物业 工程师 承运人 保险公司 评级机构".split(),
    "合同 账目 样机 库存 许可证 专利 订单 罚单 补贴 税款 电费 租约 数据 协议 质押 备案".split(),
    "到期 核查 延期 流失 下滑 翻倍 停摆 更换 转让 冻结 复核 披露 上涨 缩减 谈判 搁置".split())
CLAUSES_EN = ("while the {a}'s {b} {c}", "after its {b} with the {a} {c}", "although the {a} says its {b} {c}")
CLAUSE_WORDS_EN = (
    "auditor harbour landlord supplier ministry insurer foundry council carrier lender laboratory union".split(),
    "lease stock patent ledger permit loan order prototype subsidy levy survey invoice".split(),
    "expired doubled stalled fell lapsed grew slipped failed ended froze moved rose".split())


class Story:
    """One storyline: its people and places stay, its facts move on."""

    def __init__(self, dice, number):
        self.dice, self.english, self.number = dice, number % 3 == 2, number
        if self.english:
            self.firm, self.trade, self.city = dice.choice(FIRMS_EN), dice.choice(TRADES_EN), dice.choice(CITIES_EN)
            self.who, self.other = dice.sample(PEOPLE_EN, 2)
        else:
            self.firm = "".join(dice.sample("衡岳砺石澜芯拓野星禾云帆曜川柏舟", 2)) + dice.choice(("科技", "智能", "动力"))
            self.trade, self.city = dice.choice(TRADES), dice.choice(CITIES)
            self.who, self.other = (dice.choice(SURNAMES) + "".join(dice.sample(GIVEN, 2)) for _ in range(2))

    def fill(self, template):
        dice = self.dice
        day = dice.choice(("Monday", "Friday")) if self.english else dice.choice(("周一", "周三", "11月18日"))
        month = dice.choice(MONTHS_EN) if self.english else dice.randint(1, 12)
        return template.format(
            firm=self.firm, trade=self.trade, city=self.city, who=self.who, other=self.other, day=day, month=month,
            money=dice.randint(2, 980), percent=dice.randint(3, 97), number=dice.randint(2, 19))

    def clause(self, sentence):
        """The sentence with two clauses of its own before its end."""
        clauses, words = (CLAUSES_EN, CLAUSE_WORDS_EN) if self.english else (CLAUSES, CLAUSE_WORDS)
        added = [self.dice.choice(clauses).format(**dict(zip("abc", map(self.dice.choice, words)))) for _ in range(2)]
        if self.english:
            return f"{sentence} That came {' and '.join(added)}."
        return f"{sentence}{'，'.join(added)}。"

    def article(self):
        """Title, paragraphs, and the time it says it was published."""
        dice = self.dice
        events, titles = (EVENTS_EN, TITLES_EN) if self.english else (EVENTS, TITLES)
        lines = [self.clause(self.fill(template)) for template in dice.sample(events, dice.randint(4, len(events)))]
        cut = dice.randint(2, len(lines) - 1)
        space = " " if self.english else ""
        paragraphs = [space.join(lines[:cut]), *lines[cut:]]
        time = f"2026-11-{dice.randint(8, 21):02}", f"{dice.randint(6, 22):02}:{dice.randint(0, 59):02}"
        return self.fill(dice.choice(titles)), paragraphs, time


def text(story, title, paragraphs, time):
    byline = f"By {story.other}" if story.english else f"记者 {story.other}"
    return "\n".join([title, f"{byline} | {time[0]} {time[1]}", *paragraphs]) + "\n"


def page(story, title, paragraphs, time, charset="utf-8"):
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<html lang="{'en' if story.english else 'zh'}"><head><meta charset="{charset}"><title>{title}</title>
<meta property="article:published_time" content="{time[0]}T{time[1]}:00+08:00"></head>
<body><div class="nav"><a href="/">1</a> <a href="/2">2</a></div>
<article><h1>{title}</h1><p class="byline">{story.other}</p>
{body}
</article><div class="footer">&copy; 2026</div></body></html>
"""


def markdown(story, title, paragraphs, time):
    body = "\n\n".join(paragraphs)
    return f'---\ntitle: "{title}"\nauthor: {story.other}\npublished: {time[0]}\n---\n\n{body}\n'


def briefs(dice, stories, name):
    """A JSON Lines file of many items: long enough in hand for a kill to find it there."""
    rows = []
    for number in range(dice.randint(40, 100)):
        story = dice.choice(stories)
        title, paragraphs, time = story.article()
        rows.append({"id": f"{name}-{number}", "title": title, "text": "\n".join(paragraphs),
                     "time": f"{time[0]}T{time[1]}:00+08:00", "source": story.city})
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def broken(dice):
    """Bytes that no reader understands."""
    return bytes(dice.choice((0, dice.randrange(256))) for _ in range(dice.randint(300, 3000)))


def repost(dice, original):
    """The text of an earlier file under another title, with a note; as plain text."""
    lines = original.decode().split("\n")
    title = "转载：" + lines[0][:12] if not lines[0].isascii() else f"Reposted: {lines[0]}"
    return "\n".join([title, lines[1], *lines[2:]]).encode()


# Of a hundred files.
SHARES = (("text", 35), ("page", 20), ("gbk", 8), ("markdown", 6), ("briefs", 15), ("repost", 7), ("duplicate", 5),
          ("broken", 4))


def files(seed, count):
    """`count` files in the order in which they are dropped."""
    dice = random.Random(seed)
    stories = [Story(dice, number) for number in range(max(3, count // 10))]
    made, texts = [], []
    for number in range(count):
        kind = dice.choices([kind for kind, _ in SHARES], [share for _, share in SHARES])[0]
        if kind in ("repost", "duplicate") and not texts:
            kind = "text"
        folder = dice.choice(("", "", "手机/", "feeds/news/"))
        story = dice.choice([story for story in stories if kind != "gbk" or not story.english])
        title, paragraphs, time = story.article()
        name = f"{folder}{number:04}"
        if kind == "text":
            made.append(File(f"{name} {title[:20]}.txt", text(story, title, paragraphs, time).encode(), kind))
            texts.append(made[-1])
        elif kind == "page":
            made.append(File(f"{name}.html", page(story, title, paragraphs, time).encode(), kind))
        elif kind == "gbk":
            declared = dice.choice(("gb2312", "utf-8"))
            made.append(File(f"{name}-gbk.html", page(story, title, paragraphs, time, declared).encode("gbk"), kind))
        elif kind == "markdown":
            made.append(File(f"{name}.md", markdown(story, title, paragraphs, time).encode(), kind))
        elif kind == "briefs":
            made.append(File(f"{name}.jsonl", briefs(dice, stories, name), kind))
        elif kind == "repost":
            made.append(File(f"{name}-repost.txt", repost(dice, dice.choice(texts).bytes), kind))
        elif kind == "duplicate":
            made.append(File(f"{name}-copy.txt", dice.choice(texts).bytes, kind))
        else:
            made.append(File(f"{name}.html", broken(dice), kind))
    return made
