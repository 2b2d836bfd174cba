#!/usr/bin/env python3
"""Writes texts that differ, by the thousand.

    make-articles.py FIRST LAST FOLDER [SENTENCES]

A file FOLDER/NUMBER.txt for each number; the number alone decides what it says.
"""
import random
import sys

WHO = "港务局 渔业公司 造船厂 气象台 海事法院 潜水队 灯塔博物馆 水产市场 引航站 海洋大学 救助中心 轮渡公司".split()
DID = "宣布扩建 测试了 暂停使用 公布 购入 修复 拍卖 检查了 捐出 重新设计 否认出售 开始租用".split()
WHAT = "三号码头 冷藏仓库 潮汐电站 旧货轮 海底电缆 观测浮标 候船大厅 拖船队 防波堤 航标灯 集装箱堆场 养殖网箱".split()
WORD = [first + second for first in "甲乙丙丁戊己庚辛壬癸" for second in "山水风云星石林湖沙雪"]


def sentence(pick):
    who, did, what, other = pick.choice(WHO), pick.choice(DID), pick.choice(WHAT), pick.choice(WHAT)
    towns = pick.sample(WORD, 3)
    return (
        f"{who}{did}{what}，{towns[0]}镇和{towns[1]}镇各得{pick.randrange(9000)}万元，"
        f"{towns[2]}岛的{other}计划推迟{pick.randrange(90)}天。"
    )


def article(number, sentences):
    pick = random.Random(number)
    title = f"{pick.choice(WHO)}{pick.choice(DID)}{pick.choice(WHAT)}：海港简讯第{number}号"
    text = "".join(sentence(pick) for _ in range(sentences))
    return f"{title}\n\n作者：测试员 来源：海岸日报 2024-03-05 09:30\n\n{text}\n"


def main():
    first, last, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    sentences = int(sys.argv[4]) if len(sys.argv) > 4 else 6
    for number in range(first, last + 1):
        with open(f"{folder}/{number}.txt", "w", encoding="utf-8") as file:
            file.write(article(number, sentences))


main()
