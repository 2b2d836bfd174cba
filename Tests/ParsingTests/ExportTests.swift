import Model
import Parsing
import Testing

struct ExportTests {
    @Test func `the notes of an Evernote export are articles with where they came from`() throws {
        let note = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
            <en-export export-date="20231122T000000Z" application="Evernote"><note><title>渡轮回来了</title>
            <content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>港口今天恢复通航，第一艘船在清晨离开码头。</div>
            <div><br/></div><div>船上装满了等了一个冬天的货物。</div><en-media type="image/png" hash="00"/></en-note>]]></content>
            <created>20231121T104705Z</created><note-attributes><author>林渡</author>
            <source-url>https://lan.example/9</source-url></note-attributes>
            <resource><data encoding="base64">iVBORw0KGgo=</data></resource></note></en-export>
            """)
        #expect(note.format == .enex)
        #expect(note.title == "渡轮回来了")
        #expect(note.byline == "林渡")
        #expect(note.url == "https://lan.example/9")
        #expect(note.published?.description == "2023-11-21T10:47:05Z")
        #expect(note.text == "港口今天恢复通航，第一艘船在清晨离开码头。\n船上装满了等了一个冬天的货物。")
    }

    @Test(arguments: [
        "title,url,time_added,tags,status\nA ferry,https://f.example/a,1700000000,,unread\n\"Rain, again\",https://f.example/b,1,x|y,archive\n",
        "URL,Title,Selection,Folder,Timestamp\r\nhttps://f.example/a,A ferry,,Unread,1\r\nhttps://f.example/b,\"Rain, again\",,Unread,2\r\n",
        #"[{"id": "1", "title": "A ferry", "url": "https://f.example/a"}, {"title": "Rain, again", "url": "https://f.example/b"}]"#,
        #"{"collections": [{"name": "x", "links": [{"name": "A ferry", "url": "https://f.example/a"}, {"name": "Rain, again", "url": "https://f.example/b"}]}]}"#,
        """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><A HREF="https://f.example/a" ADD_DATE="1">A ferry</A>
        <DT><A HREF="https://f.example/b">Rain, again</A></DL><p>
        """,
        """
        <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
        <li><a href="https://f.example/a" time_added="1700000000" tags="">A ferry</a></li>
        <li><a href="https://f.example/b" time_added="1" tags="">Rain, again</a></li></ul></body></html>
        """,
        """
        <opml version="2.0"><body><outline text="x"><outline text="A ferry" xmlUrl="https://f.example/a"/>
        <outline text="Rain, again" xmlUrl="https://f.example/b"/></outline></body></opml>
        """,
    ])
    func `links without texts are listed in one article that is not digested`(export: String) throws {
        let items = try readItems(Array(export.utf8))
        #expect(items.count == 1)
        let list = try #require(items.first).result.get()
        #expect(list.format == .links)
        #expect(list.kind == .collection)
        #expect(list.text == "A ferry https://f.example/a\nRain, again https://f.example/b")
    }

    @Test func `what people marked in a text is read as far as it goes`() throws {
        let table = """
            Highlight,Book Title,Book Author,Note
            "The ferry sails again, at last.",A ferry,Jane Doe,
            Rain is due on Sunday.,Weather,John Roe,
            It carries forty people.,A ferry,Jane Doe,mine
            """
        let items = try readItems(Array(table.utf8))
        let first = try items[0].result.get()
        #expect(items.count == 2)
        #expect(first.title == "A ferry")
        #expect(first.byline == "Jane Doe")
        #expect(first.text == "The ferry sails again, at last.\nIt carries forty people.")
        #expect(items[0].evidence.contains { $0.field == .kind && $0.value == "highlights" })
        let json =
            #"{"results": [{"title": "A ferry", "source_url": "https://f.example/a", "highlights": [{"text": "It sails."}]}]}"#
        #expect(try read(json).text == "It sails.")
    }

    @Test(arguments: [
        "One, two, three.\nA text with commas, and a url in it.\n", "url, they say, is a word\nand so on\n",
    ])
    func `a text with commas or braces is no export`(text: String) throws {
        #expect(try read(text).format == .text)
    }
}
