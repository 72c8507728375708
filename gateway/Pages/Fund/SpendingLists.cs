using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>What the fund spends, as files.</summary>
internal static class SpendingLists
{
    public static void MapSpendingLists(this IEndpointRouteBuilder app)
    {
        app.MapList("/fonds/mandaten", "budgetmandaten", Mandates);
        app.MapList("/fonds/aangegaan", "aangegane-verplichtingen", Obligations);
        app.MapList("/fonds/inkoop", "inkoopfacturen", PurchaseInvoices);
        app.MapList("/fonds/verschuivingen", "verschuivingen", LineTransfers);
    }

    private static readonly Export<BudgetMandateView> Mandates = new(
        Service.Funding,
        "budget-mandates",
        [("houder", "heldBy"), ("stand", "status")],
        [
            new("Regel", "Line", m => m.LineCode),
            new("Programma", "Programme", m => m.Programme),
            new("Budgethouder", "Budget holder", m => m.HeldBy),
            new("Hoogstens (euro)", "At most (euros)", m => Amount.Euros(m.LimitCents)),
            new("Eerste dag", "First day", m => m.FromDay),
            new("Laatste dag", "Last day", m => m.UntilDay),
            new("Stand", "Status", m => Words.Of(m.Status)),
            new("Gegeven op", "Granted on", m => m.GrantedAt),
            new("Id", "Id", m => m.Id),
        ]
    );

    private static readonly Export<ObligationView> Obligations = new(
        Service.Funding,
        "obligations",
        [
            ("jaar", "year"),
            ("regel", "line"),
            ("stand", "status"),
            ("wacht", "waiting"),
            ("partner", "partner"),
            ("gemeente", "municipality"),
        ],
        [
            new("Nummer", "Number", o => o.Number),
            new("Omschrijving", "Description", o => o.Description),
            new("Soort", "Kind", o => Words.Of(o.Kind)),
            new("Met wie", "With whom", o => o.PartnerName ?? o.MunicipalityName),
            new("Kenmerk van contract of opdracht", "Reference of the contract or order", o => o.Reference),
            new("Regel", "Line", o => o.LineCode),
            new("Programma", "Programme", o => o.Programme),
            new("Eerste jaar", "First year", o => o.Years.Select(year => (int?)year.Year).Min()),
            new("Laatste jaar", "Last year", o => o.Years.Select(year => (int?)year.Year).Max()),
            new("Bedrag (euro)", "Amount (euros)", o => Amount.Euros(o.AmountCents)),
            new("Besteed (euro)", "Spent (euros)", o => Amount.Euros(o.RealisedCents)),
            new("Over (euro)", "Left (euros)", o => Amount.Euros(o.LeftCents)),
            new("Stand", "Status", o => Words.Of(o)),
            new("Id", "Id", o => o.Id),
        ]
    );

    private static readonly Export<PurchaseInvoiceView> PurchaseInvoices = new(
        Service.Funding,
        "purchase-invoices",
        [
            ("jaar", "year"),
            ("regel", "line"),
            ("stand", "status"),
            ("wacht", "waiting"),
            ("verplichting", "obligation"),
            ("partner", "partner"),
            ("gemeente", "municipality"),
        ],
        [
            new("Nummer van de leverancier", "Number of the supplier", i => i.SupplierNumber),
            new("Omschrijving", "Description", i => i.Description),
            new("Van wie", "From whom", i => i.PartnerName ?? i.MunicipalityName),
            new("Nummer van de verplichting", "Number of the obligation", i => i.ObligationNumber),
            new("Datum", "Date", i => i.Date),
            new("Uiterlijk betalen", "Pay by", i => i.DueOn),
            new("Jaar", "Year", i => i.Year),
            new("Regel", "Line", i => i.LineCode),
            new("Zonder btw (euro)", "Before VAT (euros)", i => Amount.Euros(i.NetCents)),
            new("Btw (euro)", "VAT (euros)", i => Amount.Euros(i.VatCents)),
            new("Samen (euro)", "Total including VAT (euros)", i => Amount.Euros(i.GrossCents)),
            new("Betaald (euro)", "Paid (euros)", i => Amount.Euros(i.PaidCents)),
            new("Stand", "Status", i => Words.Of(i.Status)),
            new("Id", "Id", i => i.Id),
        ]
    );

    private static readonly Export<LineTransferView> LineTransfers = new(
        Service.Funding,
        "line-transfers",
        [("jaar", "year"), ("regel", "line"), ("stand", "status")],
        [
            new("Jaar", "Year", t => t.Year),
            new("Van regel", "From line", t => t.FromLine),
            new("Naar regel", "To line", t => t.ToLine),
            new("Programma", "Programme", t => t.Programme),
            new("Bedrag (euro)", "Amount (euros)", t => Amount.Euros(t.AmountCents)),
            new("Reden", "Reason", t => t.Reason),
            new("Voorbereid", "Prepared", t => t.PreparedAt),
            new("Besloten", "Decided", t => t.DecidedAt),
            new("Stand", "Status", t => Words.Of(t)),
            new("Id", "Id", t => t.Id),
        ]
    );
}
