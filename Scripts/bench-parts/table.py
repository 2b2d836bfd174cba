"""A plain table with bars: what was asked, what was reached."""


class Table:
    def __init__(self, *heads):
        self.rows, self.bars = [heads], []

    def row(self, *cells):
        self.rows.append(tuple(f"{cell:.3g}" if isinstance(cell, float) and abs(cell) < 1 else
                               f"{cell:,.1f}" if isinstance(cell, float) else str(cell) for cell in cells))

    def bar(self, name, value, bound, aim, at_least=True):
        """A figure with its bar; missed ones make the command fail."""
        met = value >= bound if at_least else value <= bound
        self.bars.append({"name": name, "value": value, "bar": bound, "aim": aim, "met": met})

    def __str__(self):
        widths = [max(len(row[i]) for row in self.rows if len(row) > i) for i in range(len(self.rows[0]))]
        lines = ["  ".join(cell.ljust(width) if i == 0 else cell.rjust(width)
                           for i, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in self.rows]
        lines.insert(1, "  ".join("-" * width for width in widths))
        for bar in self.bars:
            mark = "met   " if bar["met"] else "MISSED"
            lines.append(f"{mark} {bar['name']:44} {bar['value']:10.3f}   bar {bar['bar']:g}, aim {bar['aim']:g}")
        return "\n".join(lines)
