using Samen.Contracts.Funding;
using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Newsletters;

/// <summary>The words of the newsletter: its mail and its page say the same.</summary>
internal static class NewsletterWords
{
    extension(Words)
    {
        public static Word Of(NewsletterSection section) =>
            section switch
            {
                NewsletterSection.Decisions => new("Besloten", "Decided"),
                NewsletterSection.Coming => new("Waar uw raad nog over kan meepraten", "What your council can still have a say in"),
                NewsletterSection.Needs => new("Behoeften die groeien", "Needs that grow"),
                NewsletterSection.Facilities => new("Voorzieningen", "Facilities"),
                NewsletterSection.Library => new("Voor uw beleidsprogramma", "For your policy programme"),
                _ => new("En verder", "Also"),
            };
    }

    /// <summary>The link to the page of a municipality.</summary>
    public static string AllOf(Ui ui, NewsletterMunicipalityView facts) =>
        ui.T($"Alles van {facts.MunicipalityName} op één pagina", $"All of {facts.MunicipalityName} on one page");

    /// <summary>How a municipality stands, one sentence after the other; empty: nothing is known.</summary>
    public static IEnumerable<string> Sentences(Ui ui, NewsletterMunicipalityView facts)
    {
        if (facts.Contribution is { } paid)
            yield return Contribution(ui, paid);
        if (facts.Counts is not { } counts)
            yield break;
        var before = facts.CountsBefore;
        yield return ui.T(
            $"Gezamenlijke voorzieningen in gebruik: {Count(ui, counts, before, c => c.FacilitiesUsed)}; onderweg: "
                + $"{Count(ui, counts, before, c => c.FacilitiesComing)}.",
            $"Joint facilities in use: {Count(ui, counts, before, c => c.FacilitiesUsed)}; on the way: "
                + $"{Count(ui, counts, before, c => c.FacilitiesComing)}."
        );
        yield return ui.T(
            $"Open behoeften van de gemeente zelf: {Count(ui, counts, before, c => c.NeedsAsked)}; mede ondertekend: "
                + $"{Count(ui, counts, before, c => c.NeedsSigned)}.",
            $"Open needs of its own: {Count(ui, counts, before, c => c.NeedsAsked)}; co-signed: "
                + $"{Count(ui, counts, before, c => c.NeedsSigned)}."
        );
        yield return ui.T(
            $"Initiatieven waarvan zij eigenaar is: {Count(ui, counts, before, c => c.Initiatives)}; uren van haar mensen: "
                + $"{Count(ui, counts, before, c => c.HoursWorked)}.",
            $"Initiatives that it owns: {Count(ui, counts, before, c => c.Initiatives)}; hours of its people: "
                + $"{Count(ui, counts, before, c => c.HoursWorked)}."
        );
    }

    private static string Contribution(Ui ui, MunicipalContributionView paid)
    {
        var each = paid.CentsPerInhabitant is { } cents ? ui.Euro((long)Math.Round(cents, MidpointRounding.AwayFromZero)) : null;
        var sentence = ui.T(
            $"Bijdrage aan het fonds in {paid.Year}: {ui.Euro(paid.NetCents)} vóór btw",
            $"Contribution to the fund in {paid.Year}: {ui.Euro(paid.NetCents)} before VAT"
        );
        if (each is not null)
            sentence += ui.T($", {each} per inwoner", $", {each} per inhabitant");
        return paid.DifferencePercentage switch
        {
            null => $"{sentence}.",
            0 => sentence + ui.T(", evenveel als vorig jaar.", ", as much as last year."),
            > 0 and { } more => sentence + ui.T($", {ui.Rate(more)} meer dan vorig jaar.", $", {ui.Rate(more)} more than last year."),
            { } less => sentence + ui.T($", {ui.Rate(-less)} minder dan vorig jaar.", $", {ui.Rate(-less)} less than last year."),
        };
    }

    /// <summary>The number, with how much it was at the issue before where that differs.</summary>
    private static string Count(Ui ui, MunicipalCounts now, MunicipalCounts? before, Func<MunicipalCounts, decimal> of) =>
        before is not null && of(before) != of(now)
            ? ui.T($"{ui.Decimal(of(now))} (was {ui.Decimal(of(before))})", $"{ui.Decimal(of(now))} (was {ui.Decimal(of(before))})")
            : ui.Decimal(of(now));
}
