using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>Who is late, and what interest was charged, as files.</summary>
internal static class ReminderLists
{
    public static void MapReminderLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/fonds/te-laat",
            "te-late-facturen",
            new Export<OverdueInvoiceView>(
                Service.Funding,
                "overdue-invoices",
                [("gemeente", "municipality"), ("stand", "stage"), ("nu", "due")],
                [
                    new("Nummer", "Number", i => i.InvoiceNumber),
                    new("Code", "Code", i => i.MunicipalityCode),
                    new("Gemeente", "Municipality", i => i.MunicipalityName),
                    new("Uiterlijk betalen", "Pay by", i => i.DueOn),
                    new("Dagen te laat", "Days late", i => i.DaysLate),
                    new("Open (euro)", "Open (euros)", i => Amount.Euros(i.OpenCents)),
                    new("Rente (euro)", "Interest (euros)", i => i.InterestCents is { } cents ? Amount.Euros(cents) : null),
                    new("Laatste herinnering", "Last reminder", i => i.Stage is { } stage ? Words.Of(stage) : null),
                    new("Op", "On", i => i.RemindedOn),
                    new("Volgende herinnering", "Next reminder", i => i.NextStage is { } stage ? Words.Of(stage) : null),
                    new("Vanaf", "From", i => i.NextOn),
                    new("Aangehouden tot en met", "Held until", i => i.Hold?.Until),
                    new("Waarom aangehouden", "Why held", i => i.Hold?.Reason),
                ]
            )
        );
        app.MapList(
            "/fonds/rente",
            "rente",
            new Export<InterestChargeView>(
                Service.Funding,
                "interest-charges",
                [("stand", "status")],
                [
                    new("Nummer", "Number", c => c.Number),
                    new("Gemeente", "Municipality", c => c.MunicipalityCode),
                    new("Eerste dag", "First day", c => c.From),
                    new("Laatste dag", "Last day", c => c.Until),
                    new("Rente (euro)", "Interest (euros)", c => Amount.Euros(c.AmountCents)),
                    new("Betaald (euro)", "Paid (euros)", c => Amount.Euros(c.PaidCents)),
                    new("Stand", "Status", c => Words.Of(c.Status)),
                ]
            )
        );
    }
}
