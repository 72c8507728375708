using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The file for the bank: elements in the order of the schema, and what SEPA allows in them.</summary>
public sealed class SepaFileTests
{
    [Theory]
    [InlineData(PaymentSettings.V09)]
    [InlineData(PaymentSettings.V03)]
    public async Task The_file_has_the_order_and_sums_of_the_standard_and_never_changes(string format)
    {
        var (fund, over, credit, _) = await FundApp.Refundable(null, ("Samen:Funding:Payments:Format", format));
        await using var _1 = fund;
        var batch = await fund.Send(over, credit);
        var content = await fund.Manager.GetByteArrayAsync($"{PaymentApp.Batches}/{batch.Id}/file");
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)).ShouldBe(batch.Sha256);
        await fund.Trust("GM0014", PaymentApp.Account with { Iban = Camt.Amersfoort });
        (await fund.Manager.GetByteArrayAsync($"{PaymentApp.Batches}/{batch.Id}/file")).ShouldBe(content);
        using var stream = new MemoryStream(content);
        var root = XDocument.Load(stream).Root!;
        XNamespace ns = $"urn:iso:std:iso:20022:tech:xsd:{format}";
        root.Name.ShouldBe(ns + "Document");
        Names(root.Element(ns + "CstmrCdtTrfInitn")!).ShouldBe("GrpHdr PmtInf");
        Names(root.Descendants(ns + "GrpHdr").Single()).ShouldBe("MsgId CreDtTm NbOfTxs CtrlSum InitgPty");
        Names(root.Descendants(ns + "PmtInf").Single())
            .ShouldBe(
                "PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum PmtTpInf ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr CdtTrfTxInf CdtTrfTxInf"
            );
        root.Descendants(ns + "CdtTrfTxInf").Select(Names).Distinct().Single().ShouldBe("PmtId Amt Cdtr CdtrAcct RmtInf");
        root.Descendants(ns + "CtrlSum").ShouldAllBe(sum => (decimal)sum * 100 == batch.TotalCents);
        root.Descendants(ns + "InstdAmt").Sum(amount => (decimal)amount * 100).ShouldBe(batch.TotalCents);
        root.Descendants(ns + "EndToEndId").Select(id => id.Value).ShouldBe(batch.Payments.Select(p => p.Id.ToString("N")));
        root.Descendants(ns + "Cdtr").First().Value.ShouldBe("Gemeente Utrecht, afdeling Financien + Co");
        root.Descendants().ShouldAllBe(element => element.HasElements || element.Value.Length > 0);
        root.Descendants(ns + "ReqdExctnDt").Single().HasElements.ShouldBe(format == PaymentSettings.V09);
    }

    [Theory]
    [InlineData("Café & Zoon B.V. – «ß»", 70, "Cafe + Zoon B.V. ss")]
    [InlineData("//a//b/", 70, "a/b")]
    [InlineData("€€€", 70, "-")]
    [InlineData("abcdef", 3, "abc")]
    public void Text_is_written_in_the_letters_of_SEPA(string text, int most, string written) => SepaText.Of(text, most).ShouldBe(written);

    [Fact]
    public async Task A_format_that_is_not_known_stops_the_start() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                FundApp.Start(settings: new Dictionary<string, string> { ["Samen:Funding:Payments:Format"] = "MT101" })
            )
        ).Message.ShouldContain("pain.001");

    private static string Names(XElement element) => string.Join(' ', element.Elements().Select(e => e.Name.LocalName));
}
