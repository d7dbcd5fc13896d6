using System.Text;
using Chancery.Lexicons;
using Chancery.Sources.Languages;

namespace Chancery.Sources.Tests.Languages;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("fr", "Le ministre des Affaires étrangères s'est rendu à Pékin pour rencontrer son homologue et discuter de la crise.")]
    [InlineData("es", "El ministro de Asuntos Exteriores viajó a La Habana para reunirse con su homólogo y hablar de las sanciones.")]
    [InlineData("de", "Der Außenminister ist nach Warschau gereist, um mit seinem polnischen Amtskollegen über die Lage in der Ukraine zu sprechen.")]
    [InlineData("pt", "O ministro das Relações Exteriores viajou para Lisboa e se reuniu com o seu homólogo para discutir o acordo.")]
    [InlineData("it", "Il ministro degli Esteri è arrivato a Tunisi per incontrare il suo omologo e discutere della crisi nel Mediterraneo.")]
    [InlineData("ru", "Министр иностранных дел прибыл в Пекин и провёл переговоры с китайским коллегой.")]
    [InlineData("uk", "Міністр закордонних справ прибув до Варшави та провів переговори з польським колегою, що тривали дві години.")]
    [InlineData("ar", "وصل وزير الخارجية إلى القاهرة في زيارة رسمية وأجرى محادثات مع نظيره المصري")]
    [InlineData("fa", "وزیر امور خارجه در سفر به مسکو با همتای روس خود دیدار کرد و این دیدار را مهم خواند")]
    [InlineData("zh", "外交部长王毅在北京会见了美国国务卿，双方就中美关系交换了意见。")]
    [InlineData("ja", "外務大臣は北京で中国の外相と会談し、日中関係について意見を交わした。")]
    [InlineData("ko", "외교부 장관은 워싱턴에서 미국 국무장관과 회담을 가졌다.")]
    [InlineData("nl", "De minister van Buitenlandse Zaken is naar Berlijn gereisd om met zijn Duitse ambtgenoot te praten over het verdrag.")]
    [InlineData("tr", "Dışişleri Bakanı Ankara'da Rus mevkidaşı ile bir araya geldi ve iki ülke arasındaki ilişkiler için önemli olan konuları görüştü; daha sonra Moskova'ya gitti.")]
    [InlineData("id", "Menteri Luar Negeri bertemu dengan mitranya di Jakarta pada hari Senin untuk membahas kerja sama yang akan datang.")]
    [InlineData("sw", "Waziri wa Mambo ya Nje alikutana na mwenzake wa Kenya katika mji wa Nairobi kwa mazungumzo ya siku mbili.")]
    [InlineData("pl", "Minister spraw zagranicznych przyjechał do Wilna i spotkał się z litewskim odpowiednikiem, aby rozmawiać o współpracy na wschodzie.")]
    [InlineData("sv", "Utrikesministern reste till Helsingfors för att träffa sin finska kollega och tala om det nya avtalet som är på väg.")]
    [InlineData("el", "Ο υπουργός Εξωτερικών συναντήθηκε με τον ομόλογό του στην Άγκυρα.")]
    [InlineData("he", "שר החוץ נפגש עם עמיתו בקהיר")]
    [InlineData("hi", "विदेश मंत्री ने बीजिंग में अपने समकक्ष से मुलाकात की")]
    [InlineData("vi", "Bộ trưởng Ngoại giao đã có cuộc gặp với người đồng cấp tại Hà Nội và thảo luận về các vấn đề của khu vực.")]
    public void Other_languages_are_named(string tag, string text) => Assert.Equal(tag, LanguageDetector.Default.OtherThanEnglish(text)?.Tag);

    [Theory]
    [InlineData("Biden met Xi.")]
    [InlineData("Palestinian Prime Minister-designate Mohammad Mustafa met Jordanian Foreign Minister Ayman Safadi in Amman on Thursday.")]
    [InlineData("")]
    [InlineData("1234 5678")]
    [InlineData("Participants: Le Duc Tho, Xuan Thuy, Henry Kissinger, Winston Lord.")]
    [InlineData("French Foreign Minister Jean-Yves Le Drian said \"la France est de retour\" after he met the envoy in Paris.")]
    [InlineData("The minister (外交部长王毅) met the Secretary in Beijing on Friday.")]
    [InlineData("Minister Das de la Cruz and Mr van den Berg sent a message.")]
    public void English_and_doubtful_text_is_read(string text) => Assert.Null(LanguageDetector.Default.OtherThanEnglish(text));

    [Theory]
    [InlineData("xx\tX\t-\t0", 2)]
    [InlineData("xx\tX\t0400\t0.1\ta", 2)]
    [InlineData("# note\nxx\tX\t-\t7\ta", 3)]
    public void Bad_row_is_named_by_file_and_line(string rows, int line) =>
        Assert.StartsWith($"f.tsv:{line}: ", Assert.Throws<LexiconException>(
            () => LanguageRow.Load(Encoding.UTF8.GetBytes("tag\tname\tletters\tshare\twords\n" + rows), "f.tsv")).Message);
}
