using Samen.Contracts.Funding;

namespace Samen.AllInOne;

/// <summary>
/// The contributions of 2020 in the demo: divided by two persons and invoiced, most of them paid by a first bank statement; a second one
/// lies ready as a file, with all that happens at a bank.
/// </summary>
/// <param name="client">Calls as the demo's users.</param>
/// <param name="folder">Where the file comes.</param>
internal sealed class DemoReceipts(DemoClient client, string folder)
{
    /// <summary>The statement that is to be imported, in the data folder.</summary>
    public const string File = "demo-statement.xml";

    private const string Manager = "fund-manager",
        Runs = "/funding/v1/contribution-runs",
        Statements = "/funding/v1/statements",
        First = "DEMO-1";
    private const int PaidByFirst = 330;

    /// <summary>Divides, invoices and receives.</summary>
    /// <param name="batch">The payments that the bank carries out by the second statement.</param>
    public async Task Load(PaymentBatchView batch)
    {
        var invoices = await Invoice();
        // One that a crash interrupted is imported already, and passed over.
        var known = (await client.All<StatementView>(Manager, Statements)).SingleOrDefault(one => one.Name == First);
        var first = new DemoStatement(First, known?.OpeningCents ?? await Balance());
        foreach (var invoice in invoices.Take(PaidByFirst))
            first.Receive(invoice);
        await client.Send<StatementsImported>(HttpMethod.Post, Manager, Statements, new ImportStatementsRequest { Xml = first.Write() });
        // A line is matched as it is posted.
        await client.Until(async () => await Balance() == first.ClosingCents);
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, File), Second(first, [.. invoices.Skip(PaidByFirst)], batch).Write());
    }

    private async Task<IReadOnlyList<InvoiceView>> Invoice()
    {
        var run = await client.PostOnceKnown<ContributionRunView>(
            Manager,
            Runs,
            new RunContributionsRequest { Year = 2020, ReferenceDate = new DateOnly(2020, 1, 1) }
        );
        await client.Post<ContributionRunView>("fund-deputy", $"{Runs}/{run.Id}/check");
        await client.Post<ContributionRunView>(Manager, $"{Runs}/{run.Id}/finalisation");
        await client.Post<InvoicingView>(Manager, $"{Runs}/{run.Id}/invoicing");
        await client.Until(async () =>
            (await client.Send<InvoicingView>(HttpMethod.Get, Manager, $"{Runs}/{run.Id}/invoicing"))
                is { FinishedAt: not null, Going: false }
        );
        return
        [
            .. (await client.All<InvoiceView>(Manager, $"/funding/v1/invoices?runId={run.Id}&limit=100")).OrderBy(
                one => one.Number,
                StringComparer.Ordinal
            ),
        ];
    }

    private async Task<long> Balance() =>
        (await client.Send<LedgerAccountView>(HttpMethod.Get, Manager, "/funding/v1/ledger/accounts/1000")).BalanceCents;

    /// <summary>
    /// Payments with the right reference, part of one, more than one, one with the number in the text, one with a wrong check digit, three
    /// in a batch of which the bank kept something, one taken back, money of the State, the payments of the fund, wages of a payroll, and
    /// the bank's charges.
    /// </summary>
    private static DemoStatement Second(DemoStatement first, IReadOnlyList<InvoiceView> left, PaymentBatchView batch)
    {
        var second = new DemoStatement("DEMO-2", first.ClosingCents);
        foreach (var invoice in left.Take(10))
            second.Receive(invoice);
        second.Receive(left[10], left[10].GrossCents / 2);
        second.Receive(left[11], left[11].GrossCents + 10_000);
        second.Receive(left[12], text: $"Bijdrage fonds, uw factuur {left[12].Number}");
        second.Receive(left[13], reference: WithWrongDigit(left[13].Details!.PaymentReference!));
        second.ReceiveTogether([.. left.Skip(14).Take(3)], keptCents: 275);
        second.TakeBack(first.Received[0]);
        second.Receive("Ministerie (voorbeeld)", DemoStatement.Iban("0285000015"), 700_000_000, "Bijdrage van het Rijk over 2020");
        foreach (var payment in batch.Payments)
            second.Pay(payment);
        second.Pay("Salarisverwerker (voorbeeld)", DemoStatement.Iban("0285000016"), 268_400_000, "Lonen derde kwartaal, IBD-3");
        second.Charge(4_250, "Kosten betalingsverkeer derde kwartaal");
        return second;
    }

    /// <summary>Another last digit: the check digit comes first and no longer fits.</summary>
    private static string WithWrongDigit(string reference) =>
        $"{reference[..^1]}{(reference[^1] == '9' ? '0' : (char)(reference[^1] + 1))}";
}
