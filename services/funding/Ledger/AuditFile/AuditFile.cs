using System.Globalization;
using System.Text;
using System.Xml;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// The ledger of a calendar year as XML Auditfile Financieel 3.2, whose schema fixes the order of the elements; written as it is read,
/// since a year can have hundreds of thousands of lines. Amounts are positive, with D or C beside them.
/// </summary>
internal sealed class AuditFile : IAsyncDisposable
{
    private const string Namespace = "http://www.auditfiles.nl/XAF/3.2";

    /// <summary>The most characters that the file takes: of a name of a relation, of an id, of a description.</summary>
    private const int LongestName = 50,
        LongestId = 35,
        LongestText = 999;

    private readonly XmlWriter writer;

    public AuditFile(Stream body) =>
        writer = XmlWriter.Create(
            body,
            new XmlWriterSettings
            {
                Async = true,
                Encoding = new UTF8Encoding(false),
                Indent = true,
                CloseOutput = false,
            }
        );

    /// <summary>By which a relation is known in the file; null: there is none.</summary>
    public static string? RelationOf(string? municipality, Guid? partner) => partner?.ToString("N") ?? municipality;

    /// <summary>What every journal comes after.</summary>
    public async Task Begin(AuditFileHead head)
    {
        await writer.WriteStartDocumentAsync();
        await Open("auditfile");
        await Open("header");
        await Text("fiscalYear", Number(head.Year));
        await Text("startDate", Day(new DateOnly(head.Year, 1, 1)));
        await Text("endDate", Day(new DateOnly(head.Year, 12, 31)));
        await Text("curCode", "EUR");
        await Text("dateCreated", Day(head.CreatedOn));
        await Text("softwareDesc", "Samen");
        await Text("softwareVersion", typeof(AuditFile).Assembly.GetName().Version!.ToString(3));
        await Close();
        await Open("company");
        await Company(head.Company);
        await Relations(head.Relations);
        await Accounts(head.Accounts);
        await Periods(head.Year);
        await Opening(head);
        await Open("transactions");
        await Totals(head.Totals.Lines, head.Totals.DebitCents, head.Totals.CreditCents);
    }

    public async Task Begin(AuditFileJournal journal)
    {
        await Open("journal");
        await Text("jrnID", journal.Id);
        await Text("desc", journal.Title);
        await Text("jrnTp", journal.Type);
    }

    public Task EndJournal() => Close();

    /// <summary>An entry: its number in the ledger, its basis as source, and its postings.</summary>
    public async Task Write(LedgerEntry entry)
    {
        await Open("transaction");
        await Text("nr", Number(entry.Number));
        await Text("desc", entry.Text);
        await Text("periodNumber", Number(entry.Date.Month));
        await Text("trDt", Day(entry.Date));
        await Text("sourceID", entry.BasisKind.ToString());
        if (UserOf(entry.BookedBy) is { } user)
            await Text("userID", user);
        foreach (var (index, posting) in entry.Postings.Index())
            await Write(entry, posting, index + 1);
        await Close();
    }

    public async Task End()
    {
        for (var open = 0; open < 3; open++)
            await Close();
        await writer.WriteEndDocumentAsync();
        await writer.FlushAsync();
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async Task Write(LedgerEntry entry, LedgerPosting posting, int number)
    {
        await Open("trLine");
        await Text("nr", Number(number));
        await Text("accID", posting.Account!);
        await Text("docRef", posting.Document ?? entry.BasisReference);
        await Text("effDate", Day(entry.Date));
        if (posting.Year is { } year)
            await Text("desc", $"Begrotingsjaar {year}");
        await Amount("amnt", "amntTp", posting.AmountCents!.Value);
        if (RelationOf(posting.Municipality, posting.Partner) is { } relation)
            await Text("custSupID", relation);
        if (posting.Line is { } line)
            await Text("costID", line);
        await Close();
    }

    private async Task Company(InvoiceParty company)
    {
        await Text("companyIdent", company.KvkNumber!);
        await Text("companyName", company.Name);
        await Text("taxRegistrationCountry", "NL");
        await Text("taxRegIdent", company.VatNumber!);
        await Open("streetAddress");
        await Text("streetname", company.Street);
        await Text("city", company.City, LongestName);
        await Text("postalCode", company.Postcode);
        await Text("country", "NL");
        await Close();
    }

    private async Task Relations(IReadOnlyList<AuditFileRelation> relations)
    {
        await Open("customersSuppliers");
        foreach (var relation in relations)
        {
            await Open("customerSupplier");
            await Text("custSupID", relation.Id);
            if (relation.Name is { } name)
                await Text("custSupName", name, LongestName);
            await Close();
        }
        await Close();
    }

    private async Task Accounts(IReadOnlyList<LedgerAccount> accounts)
    {
        await Open("generalLedger");
        foreach (var account in accounts)
        {
            await Open("ledgerAccount");
            await Text("accID", account.Code);
            await Text("accDesc", account.Title);
            await Text("accTp", account.Kind is LedgerAccountKind.Income or LedgerAccountKind.Cost ? "P" : "B");
            await Close();
        }
        await Close();
    }

    private async Task Periods(int year)
    {
        await Open("periods");
        for (var month = 1; month <= 12; month++)
        {
            await Open("period");
            await Text("periodNumber", Number(month));
            await Text("startDatePeriod", Day(new DateOnly(year, month, 1)));
            await Text("endDatePeriod", Day(new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)));
            await Close();
        }
        await Close();
    }

    private async Task Opening(AuditFileHead head)
    {
        await Open("openingBalance");
        await Text("opBalDate", Day(new DateOnly(head.Year, 1, 1)));
        var (debit, credit) = (head.Opening.Where(one => one.Cents > 0), head.Opening.Where(one => one.Cents < 0));
        await Totals(head.Opening.Count, debit.Sum(one => one.Cents), -credit.Sum(one => one.Cents));
        foreach (var (index, (account, cents)) in head.Opening.Index())
        {
            await Open("obLine");
            await Text("nr", Number(index + 1));
            await Text("accID", account);
            await Amount("amnt", "amntTp", cents);
            await Close();
        }
        await Close();
    }

    private async Task Totals(int lines, long debitCents, long creditCents)
    {
        await Text("linesCount", Number(lines));
        await Text("totalDebit", Euros(debitCents));
        await Text("totalCredit", Euros(creditCents));
    }

    private async Task Amount(string name, string type, long cents)
    {
        await Text(name, Euros(Math.Abs(cents)));
        await Text(type, cents > 0 ? "D" : "C");
    }

    private Task Open(string name) => writer.WriteStartElementAsync(null, name, Namespace);

    private Task Close() => writer.WriteEndElementAsync();

    private Task Text(string name, string text, int longest = LongestText)
    {
        var clean = string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
        return writer.WriteElementStringAsync(null, name, Namespace, clean.Length > longest ? clean[..longest] : clean);
    }

    /// <summary>Who booked it, where the file has room for it.</summary>
    private static string? UserOf(string by) =>
        Guid.TryParse(by, out var account) ? account.ToString("N")
        : by.Length <= LongestId ? by
        : null;

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
