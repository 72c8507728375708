using Samen.Contracts.Funding;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Bank statements are read as the bank means them, in both versions; what is wrong is said by entry.</summary>
public sealed class Camt053Tests
{
    private const string Reference = "7202703630000001";

    [Theory, InlineData(false), InlineData(true)]
    public void A_payment_is_read_with_its_reference_and_payer(bool is08)
    {
        var statement = Read(new Camt("A", 10_000, Camt.Entry(259_434_361, Reference)) { Is08 = is08 });
        (statement.OpeningCents, statement.ClosingCents, statement.Iban).ShouldBe((10_000, 259_444_361, Camt.Own));
        statement.Faults.ShouldBeEmpty();
        var line = statement.Lines.Single();
        (line.AmountCents, line.Kind, line.Reference).ShouldBe((259_434_361, StatementLineKind.Receipt, Reference));
        (line.Counterparty, line.CounterpartyIban, line.BookedOn).ShouldBe(("Gemeente", Camt.Utrecht, new DateOnly(2026, 2, 5)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_batch_counts_by_its_details_and_what_the_bank_kept_is_a_line(bool is08)
    {
        var batch = Camt.Whole(42_906, Camt.Detail(32_956) + Camt.Detail(10_000, Reference));
        var lines = Read(new Camt("A", 0, batch) { Is08 = is08 }).Lines;
        lines
            .Select(l => (l.AmountCents, l.Kind))
            .ShouldBe([(32_956, StatementLineKind.Receipt), (10_000, StatementLineKind.Receipt), (-50, StatementLineKind.Charge)]);
    }

    [Fact]
    public void Details_that_are_missing_or_have_no_amounts_leave_one_line()
    {
        var none = Camt.Whole(500, "").Replace("<NtryDtls></NtryDtls>", "<AddtlNtryInf>Rente</AddtlNtryInf>", StringComparison.Ordinal);
        var bare = Camt.Whole(700, "<TxDtls></TxDtls><TxDtls></TxDtls>");
        var alone = Camt.Whole(900, "<TxDtls><RmtInf><Ustrd>een</Ustrd><Ustrd>twee</Ustrd></RmtInf></TxDtls>");
        Read(new Camt("A", 0, none, bare, alone))
            .Lines.Select(l => (l.AmountCents, l.Text))
            .ShouldBe([(500, "Rente"), (700, "2 zonder bedragen"), (900, "een twee")]);
    }

    [Fact]
    public void What_is_taken_back_and_what_goes_out_has_its_sign_and_what_is_not_booked_waits()
    {
        var pending = Camt.Entry(1).Replace("BOOK", "PDNG", StringComparison.Ordinal);
        var statement = Read(new Camt("A", 5000, Camt.Entry(-1000, isReturn: true), Camt.Entry(-1250), pending) { ClosingCents = 2750 });
        statement
            .Lines.Select(l => (l.AmountCents, l.Kind))
            .ShouldBe([(-1000, StatementLineKind.Return), (-1250, StatementLineKind.Payment)]);
        statement.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_id_that_goes_from_end_to_end_may_be_the_reference()
    {
        var entry = Camt.Entry(100, text: "bijdrage").Replace("NOTPROVIDED", Reference, StringComparison.Ordinal);
        Read(new Camt("A", 0, entry)).Lines.Single().Reference.ShouldBe(Reference);
    }

    [Theory]
    [InlineData("<Amt Ccy=\"EUR\">00001.00", "<Amt Ccy=\"USD\">00001.00", "currency")]
    [InlineData("<Amt Ccy=\"EUR\">00001.00", "<Amt Ccy=\"EUR\">1.005", "no-amount")]
    [InlineData("<Amt Ccy=\"EUR\">00001.00", "<Amt Ccy=\"EUR\">-1.00", "no-amount")]
    [InlineData("<Amt Ccy=\"EUR\">00001.00", "<Amt Ccy=\"EUR\">99999999999999999999999999999", "no-amount")]
    [InlineData("<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Sts>", "no-sign")]
    [InlineData("<BookgDt><Dt>2026-02-05", "<BookgDt><Dt>2026-02-30", "no-day")]
    public void What_is_wrong_with_an_entry_is_said_with_its_number(string good, string bad, string code)
    {
        var entry = Camt.Entry(100).Replace(good, bad, StringComparison.Ordinal);
        var xml = Camt.Of(new Camt("A", 0, Camt.Entry(200)) { ClosingCents = 300 })
            .Replace("</Stmt>", $"{entry}</Stmt>", StringComparison.Ordinal);
        Camt053.Read(xml).Statements!.Single().Faults.ShouldContain(f => f.Code == code && f.Entry == 2);
    }

    [Theory]
    [InlineData("<Id>A</Id>", "", "no-name")]
    [InlineData("CLBD", "CLAV", "no-balance")]
    [InlineData("<Ccy>EUR</Ccy>", "<Ccy>GBP</Ccy>", "currency")]
    [InlineData("<Amt Ccy=\"EUR\">1.00</Amt>", "<Amt Ccy=\"EUR\">2.00</Amt>", "sum-differs")]
    public void What_is_wrong_with_a_statement_is_said(string good, string bad, string code)
    {
        var xml = Camt.Of(new Camt("A", 0, Camt.Entry(100))).Replace(good, bad, StringComparison.Ordinal);
        Camt053.Read(xml).Statements!.Single().Faults.ShouldContain(f => f.Code == code && f.Entry == null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen xml")]
    [InlineData("<Document/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    public void What_is_no_statement_is_refused_with_a_sentence(string xml)
    {
        var (statements, wrong) = Camt053.Read(xml);
        statements.ShouldBeNull();
        wrong.ShouldNotBeNullOrWhiteSpace();
    }

    private static ReadStatement Read(Camt statement) => Camt053.Read(Camt.Of(statement)).Statements!.Single();
}
