"""Writes the font of the previews: a subset of Noto Serif CJK KR.

python3 subset.py NotoSerifCJK-Regular.ttc picture.otf
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

KOREAN = 1  # the position of “Noto Serif CJK KR” in the collection

def ksx1001():
    """The 2,350 syllables of KS X 1001."""
    for high in range(0xB0, 0xC9):
        for low in range(0xA1, 0xFF):
            yield bytes([high, low]).decode("euc_kr")

letters = set(ksx1001())
for first, last in [
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1EA0, 0x1EF9),  # Latin
    (0x391, 0x3C9), (0x401, 0x451),  # Greek, Cyrillic
    (0x2010, 0x2027), (0x2030, 0x203E), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x2122), (0x2150, 0x2193),
    (0x2200, 0x2265), (0x25A0, 0x25CF), (0x3000, 0x3011), (0x3131, 0x318E), (0xFF01, 0xFF5E),
]:
    letters.update(map(chr, range(first, last + 1)))
# Syllables of names and loan words that KS X 1001 lacks, and the Hanja of Korean headlines.
letters.update("갂갔갹겄걘곘곬괐궸귬긂꺠꺆껓꼍꾿끅끠낏냔냬넬녙놰뇔뉑늗늚닏댤됏됬뒙듐딛땋떙똠똭뚤뜌뜹띱랟렜롼룄뤠릿맆멂믁믐밷볐뵌붊뷁븜뺜뻗뽂뿕삢샴섿셱솁쇽숖쉘슌슬싟쌰썜쎼쏼쐈쑈쒀씀앆얬엏옝왭웻윸읃잌쟎졍좝죰쥰즤짗쨰쩰쫘쫬쬈쭀쭝찌챠첸촁춰췹츄칰캅켘콱쿄퀭큅킥탸텡톄퇌튕튬팍펲폄풉퓸핑햏햔헠홥횻훳휗힁힣")
letters.update("美中日韓北英獨佛露南朝鮮前新現舊反親對大小人女男故外內國政黨株社民戰核與野檢軍法靑展")

options = subset.Options()
options.layout_features = ["kern", "liga", "locl", "mark", "mkmk", "ccmp"]
options.hinting = False
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
options.notdef_outline = True
source, target = sys.argv[1:]
font = TTFont(source, fontNumber=KOREAN, recalcTimestamp=False)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=sorted(ord(letter) for letter in letters))
subsetter.subset(font)
font.save(target)
