import Testing

@testable import Digests

struct SentenceFormTests {
    @Test func `a point of a list is told by its number`() {
        #expect(isNumbered(Array("3.红色预警：六小时内可能停航。".utf8)[...]))
        #expect(isNumbered(Array("（2）旅客可以退票。".utf8)[...]))
        #expect(!isNumbered(Array("3.5亿元用于新船。".utf8)[...]))
        #expect(!isNumbered(Array("2026年12月复航。".utf8)[...]))
    }

    @Test func `a straight mark may close what a curved one has opened`() {
        #expect(isWhole(Array("旅美大熊猫“丫丫\"已经启程。".utf8)[...]))
        #expect(!isWhole(Array("他说：“已经启程。".utf8)[...]))
    }
}
