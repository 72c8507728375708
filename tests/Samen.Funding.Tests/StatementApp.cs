using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>What tests do with bank statements.</summary>
internal static class StatementApp
{
    private const string Statements = "/funding/v1/statements",
        Lines = "/funding/v1/statement-lines";

    extension(FundApp fund)
    {
        public Task<HttpResponseMessage> PostImport(string xml, bool dryRun = false) =>
            fund.Manager.SendBody("POST", Statements, new ImportStatementsRequest { Xml = xml, DryRun = dryRun });

        public Task<StatementsImported> Import(string xml, bool dryRun = false) => fund.PostImport(xml, dryRun).Read<StatementsImported>();

        public async Task<IReadOnlyList<StatementLineView>> LinesOf(string name)
        {
            var statement = (await fund.Manager.Pages<StatementView>(Statements)).Single(s => s.Name == name);
            return await fund.Manager.Pages<StatementLineView>($"{Statements}/{statement.Id}/lines?limit=100");
        }

        public Task<HttpResponseMessage> PostMatch(Guid line, params (Guid Invoice, long Cents)[] parts) =>
            fund.Manager.SendBody(
                "POST",
                $"{Lines}/{line}/matches",
                new MatchLineRequest { Parts = [.. parts.Select(p => new MatchPart { InvoiceId = p.Invoice, AmountCents = p.Cents })] }
            );

        /// <summary>Prepares to book all of a line that is open.</summary>
        public Task<HttpResponseMessage> Book(Guid line, params IReadOnlyList<LedgerPosting> postings) =>
            fund.Manager.SendBody("POST", $"{Lines}/{line}/bookings", new BookLineRequest { Text = "Rijksbijdrage", Postings = postings });

        public Task<IReadOnlyList<ManualEntryView>> Bookings(Guid line) =>
            fund.Manager.Fetch<IReadOnlyList<ManualEntryView>>($"{Lines}/{line}/bookings");

        public Task<StatementLineView> Line(Guid id) => fund.Manager.Fetch<StatementLineView>($"{Lines}/{id}");

        /// <summary>Why and which invoices are suggested, first of all.</summary>
        public async Task<string> Suggested(StatementLineView line)
        {
            var first = (await fund.Manager.Fetch<IReadOnlyList<StatementSuggestionView>>($"{Lines}/{line.Id}/suggestions"))[0];
            return $"{first.Why} {string.Join(' ', first.Invoices.Select(i => i.Number))}";
        }

        /// <summary>Debit less credit of an account of the ledger, today.</summary>
        public async Task<long> Balance(string account)
        {
            await using var reading = await fund.App.Database.Read(CancellationToken.None);
            var balance = await LedgerTotalStore.Balance(
                reading,
                account,
                new LedgerFilter().Part!.Value,
                Web.DutchTime.Today(fund.App.Clock)
            );
            return balance.DebitCents - balance.CreditCents;
        }
    }
}
