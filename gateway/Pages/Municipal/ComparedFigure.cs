using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>A figure by which municipalities are set side by side: the same on every page and in every file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it counts, and from where.</param>
/// <param name="Of">That of a municipality; null: unknown, or there is none. Amounts in euro cents.</param>
/// <param name="OfClass">That of the size class of a municipality.</param>
/// <param name="IsMoney">Whether it is an amount.</param>
internal sealed record ComparedFigure(
    Word Name,
    Word Meaning,
    Func<ComparedMunicipality, decimal?> Of,
    Func<ComparedMunicipality, decimal?> OfClass,
    bool IsMoney = false
)
{
    /// <summary>All of them, what is paid first.</summary>
    public static IReadOnlyList<ComparedFigure> All { get; } =
    [
        new(
            new("Inwoners", "Inhabitants"),
            new(
                "Op de nieuwste peildatum, met de gemeenten die er daarna in opgingen. Bron: CBS.",
                "On the latest reference date, with municipalities that merged into it since. Source: Statistics Netherlands (CBS)."
            ),
            one => one.Figures?.Inhabitants ?? one.Contribution?.Inhabitants,
            _ => null
        ),
        new(
            new("Bijdrage aan het fonds", "Contribution to the fund"),
            new("Per jaar, vóór btw. Bron: de verdeling van het fonds.", "Per year, before VAT. Source: the division by the fund."),
            one => one.Contribution?.NetCents,
            _ => null,
            IsMoney: true
        ),
        new(
            new("Bijdrage per inwoner", "Contribution per inhabitant"),
            new(
                "De bijdrage gedeeld door de inwoners waarmee het fonds rekent.",
                "The contribution divided by the inhabitants that the fund counts."
            ),
            one => one.Contribution?.CentsPerInhabitant,
            one => one.Contribution?.ClassCentsPerInhabitant,
            IsMoney: true
        ),
        Counted(
            new("Voorzieningen in gebruik", "Facilities in use"),
            new("Wat de gemeente gebruikt of uitfaseert.", "What the municipality uses or is phasing out."),
            counts => counts.FacilitiesUsed
        ),
        Counted(
            new("Voorzieningen op komst", "Facilities on the way"),
            new("Wat de gemeente kent, wil of aansluit.", "What the municipality knows, wants or connects to."),
            counts => counts.FacilitiesComing
        ),
        Counted(
            new("Standaarden met uitleg", "Standards explained"),
            new("Standaarden die de gemeente met uitleg niet toepast.", "Standards that the municipality explains it does not apply."),
            counts => counts.Explained
        ),
        Counted(
            new("Eigen behoeften", "Own needs"),
            new("Open behoeften die de gemeente vastlegde.", "Open needs that the municipality recorded."),
            counts => counts.NeedsAsked
        ),
        Counted(
            new("Behoeften mede ondertekend", "Needs co-signed"),
            new("Open behoeften van anderen die de gemeente deelt.", "Open needs of others that the municipality shares."),
            counts => counts.NeedsSigned
        ),
        Counted(
            new("Initiatieven", "Initiatives"),
            new(
                "Waarvan de gemeente eigenaar is, alleen of met anderen. Zonder concepten en zonder wat is afgewezen of ingetrokken.",
                "Those that the municipality owns, alone or with others. Without drafts and what was declined or withdrawn."
            ),
            counts => counts.Initiatives
        ),
        Counted(
            new("Gezamenlijke inkopen", "Joint procurements"),
            new("Waaraan de gemeente meedoet.", "Those that the municipality takes part in."),
            counts => counts.Procurements
        ),
        Counted(
            new("Gewerkte uren", "Hours worked"),
            new(
                "Uren van eigen mensen in initiatieven, zoals de gemeente ze vastlegde.",
                "Hours of its own people in initiatives, as recorded."
            ),
            counts => counts.HoursWorked
        ),
    ];

    /// <summary>A value as people read it.</summary>
    public string Text(Ui ui, decimal? value) =>
        value is not { } known ? "-"
        : IsMoney ? ui.Euro((long)Math.Round(known, MidpointRounding.AwayFromZero))
        : known == Math.Truncate(known) ? ui.Number((long)known)
        : ui.Decimal(known);

    /// <summary>The same where there is little room: large amounts in whole euros.</summary>
    public string Short(Ui ui, decimal? value) =>
        IsMoney && value is >= 100_000 and { } cents ? MunicipalText.WholeEuros(ui, (long)cents) : Text(ui, value);

    /// <summary>A value in a file: amounts in euros.</summary>
    public object? Cell(decimal? value) =>
        value is not { } known ? null
        : IsMoney ? known / 100
        : known == Math.Truncate(known) ? (long)known
        : known;

    /// <summary>The name of a size class.</summary>
    public static Word NameOf(Samen.Contracts.InhabitantsClass size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return size.Below is { } below
            ? new($"{Dotted(size.From)} tot {Dotted(below)} inwoners", $"{Commas(size.From)} to {Commas(below)} inhabitants")
            : new($"{Dotted(size.From)} inwoners of meer", $"{Commas(size.From)} inhabitants or more");

        static string Dotted(int number) => number.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        static string Commas(int number) => number.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
    }

    private static ComparedFigure Counted(Word name, Word meaning, Func<MunicipalCounts, decimal> take) =>
        new(
            name,
            meaning,
            one => one.Figures is { } figures ? take(figures.Counts) : null,
            one => one.Figures?.ClassMeans is { } means ? take(means) : null
        );
}
