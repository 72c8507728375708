using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// SIGKILL in the middle of preparing a batch of payments, of making its file, and of the statement that pays it: nothing is paid twice,
/// nothing is missing, and the file is one.
/// </summary>
public sealed class PaymentKillTests
{
    private const string Batches = "/funding/v1/payment-batches",
        Statements = "/funding/v1/statements",
        Payer = "NL55BNGH0285000011",
        Creditor = "GM0344";
    private const int Payments = 250;

    [Fact]
    public async Task A_batch_of_payments_survives_kills_in_the_middle()
    {
        await using var site = Site.AllInOne();
        await site.Start();
        await Trust(site);
        await Import(site, Statement("A", 0, Enumerable.Range(1, Payments).Select(i => Entry(i, "NOTPROVIDED")), Total));
        var lines = await Lines(site);
        lines.Count(l => l.OpenCents > 0).ShouldBe(Payments);

        var batch = await Prepared(site, lines);
        await MustBeOneFile(site, batch.Id);
        batch = await Paid(site, batch);
        batch.Payments.ShouldAllBe(p => p.Status == PaymentStatus.Paid);
        (await Lines(site)).ShouldAllBe(l => l.OpenCents == 0 && l.Matches.Count == 1);
        await MustHold(site);
    }

    private static async Task<PaymentBatchView> Prepared(Site site, IReadOnlyList<StatementLineView> lines)
    {
        var request = Request(lines);
        await Interrupted(site, () => site.As("fund-manager").SendBody("POST", Batches, request), async () => (await All(site)).Count);
        var batch = (await All(site)).ShouldHaveSingleItem();
        batch = await site.As("fund-deputy").Act<PaymentBatchView>($"{Batches}/{batch.Id}/approval");
        batch.Payments.Select(p => p.TargetId).Order().ShouldBe(lines.Select(l => l.Id).Order(), "each line once");
        return batch;
    }

    private static async Task MustBeOneFile(Site site, Guid id)
    {
        await Interrupted(
            site,
            () => site.As("fund-manager").SendBody("POST", $"{Batches}/{id}/export"),
            async () => (await All(site)).Count(b => b.Status == PaymentBatchStatus.Exported)
        );
        var batch = await site.As("fund-manager").Fetch<PaymentBatchView>($"{Batches}/{id}");
        batch.Payments.ShouldAllBe(p => p.Status == PaymentStatus.Sent);
        var file = await site.As("fund-manager").GetByteArrayAsync($"{Batches}/{id}/file");
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(batch.Sha256);
    }

    private static async Task<PaymentBatchView> Paid(Site site, PaymentBatchView batch)
    {
        var statement = Statement("B", Total, batch.Payments.Select(p => Entry((int)-p.AmountCents, $"{p.Id:N}")), -Total);
        await Interrupted(
            site,
            () => Import(site, statement),
            async () => (await Lines(site)).Count(l => l is { AmountCents: < 0, Status: StatementLineStatus.Matched }),
            Payments
        );
        return await site.As("fund-manager").Fetch<PaymentBatchView>($"{Batches}/{batch.Id}");
    }

    /// <summary>Asks for it, kills the process at another moment of it each time, and goes on so until all of it is.</summary>
    private static async Task Interrupted(Site site, Func<Task<HttpResponseMessage>> ask, Func<Task<int>> done, int all = 1)
    {
        for (var kills = 0; kills < 3; kills++)
        {
            var (before, looks) = (await done(), 0);
            var asked = ask();
            await Patience.Until(async () => asked.IsCompleted || await done() > before || ++looks > kills, () => site.Log);
            site.Gateway.Kill();
            await asked.ContinueWith(_ => { }, TaskScheduler.Default);
            await site.Start();
        }
        await Patience.Until(
            async () =>
            {
                using var again = await ask();
                return again.StatusCode is < HttpStatusCode.BadRequest or HttpStatusCode.Conflict && await done() == all;
            },
            () => site.Log,
            seconds: 120
        );
    }

    private static async Task Trust(Site site)
    {
        var account = await site.As("fund-manager")
            .Create<CreditorAccountView>(
                $"/funding/v1/creditors/{Creditor}/accounts",
                new ProposeCreditorAccountRequest
                {
                    AccountName = "Gemeente Utrecht",
                    Iban = Payer,
                    Evidence = "Gebeld met het nummer van de website.",
                }
            );
        await site.As("fund-deputy").Act<CreditorAccountView>($"/funding/v1/creditor-accounts/{account.Id}/confirmation");
    }

    private static PreparePaymentBatchRequest Request(IReadOnlyList<StatementLineView> lines) =>
        new()
        {
            ExecuteOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1),
            Payments =
            [
                .. lines.Select(l => new PaymentPart
                {
                    Kind = PaymentKind.Overpayment,
                    TargetId = l.Id,
                    Creditor = Creditor,
                }),
            ],
        };

    /// <summary>Seals follow within a second.</summary>
    private static Task MustHold(Site site) =>
        Patience.Until(
            async () =>
                (await site.As("fund-manager").Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks")).All(check => check.Holds),
            () => site.Log
        );

    private static Task<IReadOnlyList<PaymentBatchView>> All(Site site) =>
        site.As("fund-manager").Pages<PaymentBatchView>($"{Batches}?limit=100");

    private static Task<IReadOnlyList<StatementLineView>> Lines(Site site) =>
        site.As("fund-manager").Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");

    private static Task<HttpResponseMessage> Import(Site site, string xml) =>
        site.As("fund-manager").SendBody("POST", Statements, new ImportStatementsRequest { Xml = xml });

    private static int Total => Payments * (Payments + 1) / 2;

    /// <summary>A statement with these entries, of an account that had so much before, in cents.</summary>
    private static string Statement(string name, int opening, IEnumerable<string> entries, int change) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>{name}</Id>"
        + "<Acct><Id><IBAN>NL34BNGH0285000001</IBAN></Id></Acct>"
        + $"{Balance("OPBD", opening)}{Balance("CLBD", opening + change)}{string.Concat(entries)}</Stmt></BkToCstmrStmt></Document>";

    private static string Entry(int cents, string endToEnd)
    {
        var party = cents > 0 ? "Dbtr" : "Cdtr";
        return $"<Ntry>{Amount(cents)}<Sts>BOOK</Sts><BookgDt><Dt>2026-02-05</Dt></BookgDt>"
            + $"<NtryDtls><TxDtls><Refs><EndToEndId>{endToEnd}</EndToEndId></Refs>"
            + $"<RltdPties><{party}Acct><Id><IBAN>{Payer}</IBAN></Id></{party}Acct></RltdPties></TxDtls></NtryDtls></Ntry>";
    }

    private static string Balance(string code, int cents) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{Amount(cents)}<Dt><Dt>2026-02-05</Dt></Dt></Bal>";

    private static string Amount(int cents) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<Amt Ccy=\"EUR\">{Math.Abs(cents) / 100m:0.00}</Amt><CdtDbtInd>{(cents < 0 ? "DBIT" : "CRDT")}</CdtDbtInd>"
        );
}
