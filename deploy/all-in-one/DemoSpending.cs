using Samen.Contracts.Funding;
using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>
/// What the fund spends in the demo's year 2020, until the autumn: a budget holder with mandates, obligations, purchase invoices, of which
/// some wait for a second person, and a batch of payments at the bank.
/// </summary>
internal sealed class DemoSpending(DemoClient client)
{
    private const string Manager = "fund-manager",
        Deputy = "fund-deputy",
        Holder = "budget-holder",
        Municipality = "GM0344";

    private static readonly string[] Programmes = ["Informatiebeveiliging", "Standaarden", "Samen Organiseren"];

    private readonly DateOnly today = DutchTime.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>The payments that the bank carries out; the first one's invoices are those of the partner.</summary>
    public async Task<PaymentBatchView> Load(Guid partner)
    {
        await GrantMandates();
        var staff = await Enter("IBD.1", ObligationKind.Internal, "Medewerkers informatiebeveiliging", null, (2020, 1_080_000_000));
        var standards = await Enter("GEM.1", ObligationKind.Internal, "Medewerkers standaarden", null, (2020, 790_000_000));
        for (var quarter = 1; quarter <= 3; quarter++)
        {
            await Buy(staff, $"IBD-{quarter}", quarter, 268_400_000);
            await Buy(standards, $"GEM-{quarter}", quarter, 195_900_000);
        }
        var network = await Enter(
            "IBD.2",
            ObligationKind.Contract,
            "Netwerk en bewaking voor alle gemeenten",
            new Party(partner),
            (2020, 1_240_000_000),
            (2021, 1_240_000_000)
        );
        var catalogue = await Enter("GEM.2", ObligationKind.Contract, "Beheer van de catalogus", new Party(partner), (2020, 380_000_000));
        var team = await Enter("SO.1", ObligationKind.Order, "Ontwikkelteam voor de opschaling", new Party(partner), (2020, 910_000_000));
        var people = await Enter(
            "SO.2",
            ObligationKind.Secondment,
            "Twee mensen uit de praktijk, acht maanden",
            new Party(null, Municipality),
            (2020, 11_520_000)
        );
        PurchaseInvoiceView[] paid =
        [
            await Buy(network, "2020-0117", 1, 310_000_000, 21),
            await Buy(catalogue, "2020-0188", 2, 190_000_000, 21),
            await Buy(team, "2020-0231", 2, 402_500_000, 21),
            await Buy(people, "UTR-20-88", 2, 4_320_000, 21),
        ];
        // Waits for the budget holder.
        await Record(network, "2020-0264", new DateOnly(2021, 1, 12), 310_000_000, 21);
        await PrepareTransfer();
        await ConfirmAccount(partner.ToString(), "Voorbeeld Ketenpartner", DemoStatement.Iban("0285000013"));
        await ConfirmAccount(Municipality, "Gemeente Utrecht", DemoStatement.Iban("0285000344"));
        return await Pay(paid);
    }

    private sealed record Party(Guid? Partner, string? Municipality = null);

    private async Task GrantMandates()
    {
        var holder = (await client.All<ApiKeyView>("admin", "/gateway/v1/api-keys")).Single(key => key.Name == Holder);
        foreach (var programme in Programmes)
        {
            var mandate = await client.Post<BudgetMandateView>(
                Manager,
                "/funding/v1/budget-mandates",
                new GrantBudgetMandateRequest
                {
                    HeldBy = holder.Person.ToString(),
                    Programme = programme,
                    LimitCents = 2_500_000_000,
                    FromDay = today,
                    UntilDay = today.AddYears(2),
                    Kinds = [BudgetMandateKind.Spend, BudgetMandateKind.Transfer],
                }
            );
            await client.Post<BudgetMandateView>(Deputy, $"/funding/v1/budget-mandates/{mandate.Id}/confirmation");
        }
    }

    private async Task<Guid> Enter(
        string line,
        ObligationKind kind,
        string description,
        Party? party,
        params IReadOnlyList<(int Year, long Cents)> amounts
    )
    {
        var prepared = await client.PostOnceKnown<ObligationView>(
            Manager,
            "/funding/v1/obligations",
            new PrepareObligationRequest
            {
                Kind = kind,
                PartnerId = party?.Partner,
                Municipality = party?.Municipality,
                Description = description,
                Reference = party is null ? null : $"OVK-2020-{line}",
                LineCode = line,
                Amounts = [.. amounts.Select(one => new ObligationAmount { Year = one.Year, AmountCents = one.Cents })],
            }
        );
        // By mandate, and as all of them are above EUR 50,000, by a second person.
        foreach (var by in new[] { Holder, Deputy })
            await client.Post<ObligationView>(by, $"/funding/v1/obligations/{prepared.Id}/approval");
        return prepared.Id;
    }

    private async Task<PurchaseInvoiceView> Buy(Guid obligation, string number, int quarter, long net, int vat = 0)
    {
        var recorded = await Record(obligation, number, new DateOnly(2020, 3 * quarter, DateTime.DaysInMonth(2020, 3 * quarter)), net, vat);
        var approved = await client.Post<PurchaseInvoiceView>(Holder, $"/funding/v1/purchase-invoices/{recorded.Id}/approval");
        return approved.Status == PurchaseInvoiceStatus.AwaitsSecondPerson
            ? await client.Post<PurchaseInvoiceView>(Deputy, $"/funding/v1/purchase-invoices/{recorded.Id}/approval")
            : approved;
    }

    private Task<PurchaseInvoiceView> Record(Guid obligation, string number, DateOnly date, long net, int vat) =>
        client.Post<PurchaseInvoiceView>(
            Manager,
            "/funding/v1/purchase-invoices",
            new RecordPurchaseInvoiceRequest
            {
                ObligationId = obligation,
                SupplierNumber = number,
                Date = date,
                Year = 2020,
                NetCents = net,
                VatCents = net * vat / 100,
                PaymentReference = vat > 0 ? $"Factuur {number}" : null,
            }
        );

    private async Task PrepareTransfer() =>
        await client.Post<LineTransferView>(
            Manager,
            "/funding/v1/line-transfers",
            new PrepareLineTransferRequest
            {
                Year = 2020,
                FromLine = "SO.1",
                ToLine = "SO.2",
                AmountCents = 25_000_000,
                Reason = "Er doen meer mensen uit de praktijk mee, en er wordt minder ingehuurd.",
            }
        );

    private async Task ConfirmAccount(string creditor, string name, string iban)
    {
        var proposed = await client.Post<CreditorAccountView>(
            Manager,
            $"/funding/v1/creditors/{creditor}/accounts",
            new ProposeCreditorAccountRequest
            {
                AccountName = name,
                Iban = iban,
                Evidence = "Gebeld met het nummer dat al bekend was.",
            }
        );
        await client.Post<CreditorAccountView>(Deputy, $"/funding/v1/creditor-accounts/{proposed.Id}/confirmation");
    }

    private async Task<PaymentBatchView> Pay(IReadOnlyList<PurchaseInvoiceView> invoices)
    {
        // The deputy approved the invoices, so the manager approves that they are paid.
        var batch = await client.Post<PaymentBatchView>(
            Deputy,
            "/funding/v1/payment-batches",
            new PreparePaymentBatchRequest
            {
                ExecuteOn = today,
                Payments = [.. invoices.Select(one => new PaymentPart { Kind = PaymentKind.PurchaseInvoice, TargetId = one.Id })],
            }
        );
        foreach (var step in new[] { "approval", "export" })
            batch = await client.Post<PaymentBatchView>(Manager, $"/funding/v1/payment-batches/{batch.Id}/{step}");
        return batch;
    }
}
