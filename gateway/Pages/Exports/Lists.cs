using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Api;
using Samen.Gateway.Pages.Forms;
using Samen.Gateway.Pages.Shared;
using Samen.Web;

namespace Samen.Gateway.Pages.Exports;

/// <summary>
/// The lists of the pages as files: <c>lijst.csv</c> and <c>lijst.xlsx</c> below the page, with its filters. A new list is
/// one entry here and a <see cref="Download"/> on its page.
/// </summary>
internal static class Lists
{
    /// <summary>The most rows of a file; who wants more reads the API.</summary>
    public const int MostRows = 10_000;

    public static void MapLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/gemeenten",
            "gemeenten",
            new Export<MunicipalityView>(
                "municipalities",
                "municipalities",
                [("zoek", "search"), ("provincie", "province"), ("op", "asOf")],
                [
                    new("Code", "Code", m => m.Code),
                    new("Gemeente", "Municipality", m => m.Name),
                    new("Provincie", "Province", m => m.Province),
                    new("Inwoners", "Inhabitants", m => m.Inhabitants.Count > 0 ? m.Inhabitants[0].Inhabitants : null),
                    new("Peildatum", "Reference date", m => m.Inhabitants.Count > 0 ? m.Inhabitants[0].ReferenceDate : null),
                    new("Vanaf", "From", m => m.ValidFrom),
                    new("Tot", "Until", m => m.ValidTo),
                    new("OIN", "OIN", m => m.Identifiers.Oin),
                    new("RSIN", "RSIN", m => m.Identifiers.Rsin),
                    new("KvK-nummer", "KvK number", m => m.Identifiers.KvkNumber),
                    new("TOOI", "TOOI", m => m.Identifiers.TooiUri),
                ]
            )
        );
        app.MapList(
            "/herindelingen",
            "herindelingen",
            new Export<ReorganisationView>(
                "municipalities",
                "reorganisations",
                [],
                [
                    new("Ingangsdatum", "Effective date", r => r.EffectiveDate),
                    new("Soort", "Kind", r => Words.Of(r.Kind)),
                    new("Opgeheven", "Abolished", r =>
                        string.Join(
                            "; ",
                            r.Abolished.Select(gone => $"{gone.Code} > {string.Join(" + ", gone.Successors.Select(s => s.Code))}")
                        )
                    ),
                    new("Nieuw", "Established", r => string.Join("; ", r.Established.Select(made => $"{made.Code} {made.Name}"))),
                    new("Gewijzigd", "Changed", r => string.Join("; ", r.Changed.Select(changed => $"{changed.Code} {changed.Name}"))),
                    new("Gemeenten ervoor", "Municipalities before", r => r.MunicipalitiesBefore),
                    new("Gemeenten erna", "Municipalities after", r => r.MunicipalitiesAfter),
                    new("Ingegaan", "Took effect", r => r.TookEffectAt),
                ]
            )
        );
        app.MapList(
            "/vergaderingen",
            "vergaderingen",
            new Export<AssemblyView>(
                "municipalities",
                "assemblies",
                [],
                [
                    new("Datum", "Date", a => a.Date),
                    new("Soort", "Kind", a => Words.Of(a.Kind)),
                    new("Plaats", "Place", a => a.Place),
                    new("Peildatum", "Reference date", a => a.ReferenceDate),
                    .. Enum.GetValues<DeadlineKind>()
                        .Select(kind => new Column<AssemblyView>(Words.Of(kind).Nl, Words.Of(kind).En, a =>
                            a.Deadlines.FirstOrDefault(d => d.Kind == kind)?.DueAt
                        )),
                    new("Id", "Id", a => a.Id),
                ]
            )
        );
        app.MapList(
            "/agendapunten",
            "agendapunten",
            new Export<AgendaItemView>(
                "municipalities",
                "agenda-items",
                [],
                [
                    new("Punt", "Item", i => i.Title),
                    new("Soort", "Kind", i => Words.Of(i.Kind)),
                    new("Ingediend door", "Submitted by", i => new InMunicipality(i.SubmittedBy)),
                    new("Stand", "State", i => Words.Of(i.Status)),
                    new("Uitkomst", "Outcome", i => i.Outcome is { } outcome ? Words.Of(outcome) : null),
                    new("Trekker", "Lead", i => new InMunicipality(i.LeadMunicipality)),
                    new("Vergadering", "Assembly", i => i.AssemblyDate),
                    new("Preadvies bestuur", "Recommendation of the board", i =>
                        i.BoardRecommendation is { } advice ? Words.Of(advice) : null
                    ),
                    new("Voor (%)", "For (%)", i => i.Result?.PercentageFor),
                    new("Eenmalig (euro)", "One-off (euro)", i => Euros(i.OneOffCents)),
                    new("Per jaar (euro)", "A year (euro)", i => Euros(i.YearlyCents)),
                    new("Voorgesteld", "Proposed", i => i.ProposedAt),
                    new("Stemming geopend", "Vote opened", i => i.OpenedAt),
                    new("Stemming gesloten", "Vote closed", i => i.ClosedAt),
                    new("Id", "Id", i => i.Id),
                ]
            )
        );
        app.MapList(
            "/moties",
            "moties",
            new Export<MotionView>(
                "municipalities",
                "motions",
                [],
                [
                    new("Motie", "Motion", m => m.Title),
                    new("Ingediend door", "Submitted by", m => new InMunicipality(m.SubmittedBy)),
                    new("Aangenomen", "Adopted", m => m.AssemblyDate),
                    new("Stand", "State", m => Words.Of(m.Status)),
                    new("Wie voert uit", "Carried out by", m => m.Owner),
                    new("Uiterlijk", "Due", m => m.DueOn),
                    new("Afgedaan", "Settled", m => m.SettledAt),
                    new("Rapporten", "Reports", m => m.Reports.Count),
                    new("Id", "Id", m => m.ItemId),
                ]
            )
        );
        app.MapList(
            "/gemeenten/{code}/raad",
            "raad",
            new Export<CouncilDecisionView>(
                "municipalities",
                "municipalities/{code}/council-decisions",
                [("soort", "kind")],
                [
                    new("Onderwerp", "Subject", d => d.Title),
                    new("Datum", "Date", d => d.DecidedOn),
                    new("Soort", "Kind", d => Words.Of(d.Kind)),
                    new("Van de raad zelf?", "The council's own?", d => Words.Of(d.Subject)),
                    new("Stand", "State", d => Words.Of(d.Status)),
                    new("Uitkomst", "Outcome", d => d.Outcome is { } outcome ? Words.Of(outcome) : null),
                    new("Voor", "For", d => d.VotesFor),
                    new("Tegen", "Against", d => d.VotesAgainst),
                    new("Tekst", "Text", d => d.Text),
                    new("Id", "Id", d => d.Id),
                ]
            )
        );
        app.MapList(
            "/raden/{year:int}",
            "raden",
            new Export<JointFacilitiesView>(
                "municipalities",
                "joint-facilities/{year}/municipalities",
                [("stand", "status")],
                [
                    new("Code", "Code", j => j.MunicipalityCode),
                    new("Gemeente", "Municipality", j => j.MunicipalityName),
                    new("Jaar", "Year", j => j.Year),
                    new("Stand", "State", j => Words.Of(j.Status)),
                    new("Besloten", "Decided", j => j.DecidedOn),
                    new("Bijdrage (euro)", "Contribution (euro)", j => j.ContributionCents is { } cents ? Euros(cents) : null),
                    new("In de begroting (euro)", "In the budget (euro)", j => j.BudgetedCents is { } cents ? Euros(cents) : null),
                    new("Verschil (euro)", "Difference (euro)", j => j.DeviationCents is { } cents ? Euros(cents) : null),
                    new("Programma", "Programme", j => j.Programme),
                    new("Begrotingspost", "Budget line", j => j.BudgetLine),
                ]
            )
        );
        app.MapList(
            "/behoeften",
            "behoeften",
            new Export<NeedView>(
                "initiatives",
                "needs",
                [],
                [
                    new("Behoefte", "Need", n => n.Title),
                    new("Omschrijving", "Description", n => n.Description),
                    new("Vastgelegd door", "Recorded by", n => n.MunicipalityName),
                    new("Functie", "Office", n => Words.Of(n.Office)),
                    new("Gemeenten", "Municipalities", n => n.Municipalities),
                    new("Inwoners", "Inhabitants", n => n.Inhabitants),
                    new("Sinds", "Since", n => n.RecordedAt),
                    new("Id", "Id", n => n.Id),
                ]
            )
        );
        app.MapList(
            "/initiatieven",
            "initiatieven",
            new Export<InitiativeView>(
                "initiatives",
                "initiatives",
                [("status", "status")],
                [
                    new("Initiatief", "Initiative", i => i.Title),
                    new("Stand", "State", i => Words.Of(i.Status)),
                    new("Aanpak", "Track", i => Words.Of(i.Track)),
                    new("Trekker", "Lead", i => i.Owners.FirstOrDefault(o => o.Leads)?.MunicipalityName),
                    new("Eigenaren", "Owners", i => string.Join("; ", i.Owners.Select(o => o.MunicipalityName))),
                    new("Maatschappelijk doel", "Societal goal", i => i.SocietalGoal),
                    new("Uren per jaar bespaard", "Hours a year saved", i => i.BenefitHoursPerYear),
                    new("Baten per jaar (euro)", "Benefit a year (euro)", i => Euros(i.BenefitCentsPerYear)),
                    new("Eenmalig (euro)", "One-off (euro)", i => Euros(i.OneOffCents)),
                    new("Per jaar (euro)", "A year (euro)", i => Euros(i.YearlyCents)),
                    new("Begonnen", "Started", i => i.StartedAt),
                    new("Id", "Id", i => i.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/begrotingen",
            "begrotingen",
            new Export<BudgetView>(
                "funding",
                "budgets",
                [],
                [
                    new("Jaar", "Year", b => b.Year),
                    new("Versie", "Revision", b => b.Revision),
                    new("Bijdragen (euro)", "Contributions (euro)", b => Euros(b.ContributionsCents)),
                    new("Overige inkomsten (euro)", "Other income (euro)", b => Euros(b.OtherIncomeCents)),
                    new("Totaal (euro)", "Total (euro)", b => Euros(b.TotalCents)),
                    new("Gedekt (euro)", "Covered (euro)", b => Euros(b.CoveredCents)),
                    new("Ongedekt (euro)", "Uncovered (euro)", b => Euros(b.UncoveredCents)),
                    new("Vrij (euro)", "Free (euro)", b => Euros(b.FreeCents)),
                    new("Vastgesteld", "Adopted", b => b.AdoptedOn),
                ]
            )
        );
        app.MapList(
            "/fonds/verplichtingen",
            "verplichtingen",
            new Export<CommitmentView>(
                "funding",
                "commitments",
                [],
                [
                    new("Initiatief", "Initiative", c => c.Title),
                    new("Vanaf", "From", c => c.Year),
                    new("Eenmalig (euro)", "One-off (euro)", c => Euros(c.OneOffCents)),
                    new("Per jaar (euro)", "A year (euro)", c => Euros(c.YearlyCents)),
                    new("Ongedekt (euro)", "Uncovered (euro)", c => Euros(c.Coverage.Sum(year => year.UncoveredCents))),
                    new("Geboekt", "Booked", c => c.BookedAt),
                    new("Id", "Id", c => c.Id),
                ]
            )
        );
        app.MapList(
            "/fonds/verdelingen",
            "verdelingen",
            new Export<ContributionRunView>(
                "funding",
                "contribution-runs",
                [],
                [
                    new("Jaar", "Year", r => r.Year),
                    new("Peildatum", "Reference date", r => r.ReferenceDate),
                    new("Gemeenten", "Municipalities", r => r.Municipalities),
                    new("Inwoners", "Inhabitants", r => r.Inhabitants),
                    new("Bijdragen (euro)", "Contributions (euro)", r => Euros(r.NetCents)),
                    new("Btw (%)", "VAT (%)", r => r.VatPercentage),
                    new("Btw (euro)", "VAT (euro)", r => Euros(r.VatCents)),
                    new("Samen (euro)", "Together (euro)", r => Euros(r.GrossCents)),
                    new("Verdeeld", "Divided", r => r.RunAt),
                    new("Stand", "State", r =>
                        r.ReplacedByRunId is null ? new Word("Geldt", "Current") : new Word("Vervangen", "Replaced")
                    ),
                ]
            )
        );
        app.MapList(
            "/fonds/bijdragen/{id:guid}",
            "bijdragen",
            new Export<ContributionView>(
                "funding",
                "contribution-runs/{id}/contributions",
                [],
                [
                    new("Code", "Code", c => c.MunicipalityCode),
                    new("Gemeente", "Municipality", c => c.MunicipalityName),
                    new("Inwoners", "Inhabitants", c => c.Inhabitants),
                    new("Bijdrage (euro)", "Contribution (euro)", c => Euros(c.NetCents)),
                    new("Btw (euro)", "VAT (euro)", c => Euros(c.VatCents)),
                    new("Samen (euro)", "Together (euro)", c => Euros(c.GrossCents)),
                ]
            )
        );
        app.MapList(
            "/producten",
            "producten",
            new Export<ProductView>(
                "partners",
                "products",
                [("zoek", "search")],
                [
                    new("Product", "Product", p => p.Name),
                    new("Van", "By", p => p.PartnerName),
                    new("Omschrijving", "Description", p => p.Description),
                    new("Licentie", "Licence", p => p.Licence),
                    new("Aanbod", "Hosting", p => p.Hosting is { } hosting ? Words.Of(hosting) : null),
                    new("Broncode", "Source code", p => p.Repository),
                    new("Standaarden", "Standards", p =>
                        string.Join("; ", p.Standards.Where(s => s.Compliant == true).Select(s => s.Standard))
                    ),
                    new("Versies", "Versions", p => string.Join("; ", p.Versions.Select(v => v.Label))),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
        app.MapList(
            "/producten/gebruik",
            "gebruik",
            new Export<ProductUsageView>(
                "partners",
                "usages",
                [("gemeente", "municipality"), ("voor", "endsBefore"), ("product", "productId")],
                [
                    new("Gemeente", "Municipality", u => new InMunicipality(u.MunicipalityCode)),
                    new("Product", "Product", u => u.ProductName),
                    new("Van", "By", u => u.PartnerName),
                    new("Versie", "Version", u => u.Label),
                    new("Stand", "State", u => Words.Of(u.Status)),
                    new("Eindigt op", "Ends on", u => u.EndsOn),
                    new("Verwerving", "Acquiring", u => u.AcquiringFrom),
                    new("Gepland", "Planned", u => u.PlannedFrom),
                    new("In productie", "In production", u => u.InProductionFrom),
                    new("Uit te faseren", "Phasing out", u => u.PhasingOutFrom),
                    new("Uitgefaseerd", "Phased out", u => u.PhasedOutFrom),
                    new("Opmerking", "Note", u => u.Note),
                ]
            )
        );
        app.MapList(
            "/partners",
            "partners",
            new Export<PartnerView>(
                "partners",
                "partners",
                [("soort", "kind"), ("zoek", "search")],
                [
                    new("Naam", "Name", p => p.Name),
                    new("Soort", "Kind", p => Words.Of(p.Kind)),
                    new("Toelating", "Admission", p => Words.Of(p.Admission)),
                    new("OIN", "OIN", p => p.Oin),
                    new("KvK-nummer", "KvK number", p => p.KvkNumber),
                    new("Site", "Site", p => p.Website),
                    new("Sinds", "Since", p => p.RegisteredAt),
                    new("Id", "Id", p => p.Id),
                ]
            )
        );
    }

    /// <summary>Whole euro cents as euros, exactly.</summary>
    private static decimal Euros(long cents) => cents / 100m;

    private static void MapList<T>(this IEndpointRouteBuilder app, string page, string name, Export<T> export)
    {
        Map("csv", "text/csv; charset=utf-8", Comma);
        Map("xlsx", Spreadsheet.Type, table => Spreadsheet.Write(table, name));

        void Map(string extension, string type, Func<Table, byte[]> write) =>
            app.MapGet(
                    $"{page}/lijst.{extension}",
                    async Task<Results<FileContentHttpResult, ContentHttpResult>> (
                        HttpContext context,
                        ApiClient client,
                        MunicipalityNames names,
                        SamenApi api,
                        Ui ui
                    ) =>
                    {
                        try
                        {
                            return TypedResults.File(
                                write(await export.Read(context, client, names, api, ui)),
                                type,
                                $"{name}.{extension}"
                            );
                        }
                        catch (ApiProblem problem)
                        {
                            var text = problem.Errors is [var error, ..] ? ProblemTexts.Of(error) : ProblemTexts.Of(problem);
                            return TypedResults.Text(ui.T(text.Nl, text.En), "text/plain; charset=utf-8", statusCode: problem.Status);
                        }
                    }
                )
                .AllowEverybody()
                .ExcludeFromDescription();
    }

    /// <summary>With a mark, without which a spreadsheet takes it for another character set.</summary>
    private static byte[] Comma(Table table) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv.Write(table.Header, table.Rows))];
}
