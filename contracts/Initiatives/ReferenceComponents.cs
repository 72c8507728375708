namespace Samen.Contracts.Initiatives;

/// <summary>
/// The reference components (referentiecomponenten) that needs, plans and facilities can be about: kinds of applications that
/// municipalities know, after GEMMA, the architecture of municipalities. A selection of those in wide use, by name.
/// </summary>
public static class ReferenceComponents
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<ReferenceComponent> All { get; } =
    [
        new("aanwezigheid-en-toegangscontrolecomponent", "Aanwezigheid- en toegangscontrolecomponent"),
        new("accommodatiebeheercomponent", "Accommodatiebeheercomponent"),
        new("afsprakenbeheercomponent", "Afsprakenbeheercomponent"),
        new("afvalbeheercomponent", "Afvalbeheercomponent"),
        new("archiefbeheercomponent", "Archiefbeheercomponent"),
        new("archiefportaalcomponent", "Archiefportaalcomponent"),
        new("authenticatiecomponent", "Authenticatiecomponent"),
        new("autorisatiecomponent", "Autorisatiecomponent"),
        new("bag-beheercomponent", "BAG-beheercomponent"),
        new("baliecomponent", "Baliecomponent"),
        new("begraafplaatsbeheercomponent", "Begraafplaatsbeheercomponent"),
        new("belastingencomponent", "Belastingencomponent"),
        new("besluitregistratiecomponent", "Besluitregistratiecomponent"),
        new("betaalcomponent", "Betaalcomponent"),
        new("bezwaar-en-beroepcomponent", "Bezwaar- en beroepcomponent"),
        new("bgt-beheercomponent", "BGT-beheercomponent"),
        new("brp-beheercomponent", "BRP-beheercomponent"),
        new("burgerzakencomponent", "Burgerzakencomponent"),
        new("callcentercomponent", "Callcentercomponent"),
        new("contactregistratiecomponent", "Contactregistratiecomponent"),
        new("contractbeheercomponent", "Contractbeheercomponent"),
        new("datadistributiecomponent", "Datadistributiecomponent"),
        new("digitaal-ondertekenencomponent", "Digitaal-ondertekenencomponent"),
        new("documentcreatiecomponent", "Documentcreatiecomponent"),
        new("documentregistratiecomponent", "Documentregistratiecomponent"),
        new("e-formulierencomponent", "E-formulierencomponent"),
        new("financiencomponent", "Financiëncomponent"),
        new("gegevensmagazijncomponent", "Gegevensmagazijncomponent"),
        new("geo-viewercomponent", "Geo-viewercomponent"),
        new("gevonden-en-verloren-voorwerpencomponent", "Gevonden en verloren voorwerpencomponent"),
        new("handhavingscomponent", "Handhavingscomponent"),
        new("hrm-component", "HRM-component"),
        new("identiteitenbeheercomponent", "Identiteitenbeheercomponent"),
        new("inkoopcomponent", "Inkoopcomponent"),
        new("jeugdzorgcomponent", "Jeugdzorgcomponent"),
        new("kennisbankcomponent", "Kennisbankcomponent"),
        new("klantportaalcomponent", "Klantportaalcomponent"),
        new("leerlingenvervoercomponent", "Leerlingenvervoercomponent"),
        new("leerlingzakencomponent", "Leerlingzakencomponent"),
        new("meldingen-openbare-ruimtecomponent", "Meldingen openbare ruimtecomponent"),
        new("notificatierouteringscomponent", "Notificatierouteringscomponent"),
        new("objectregistratiecomponent", "Objectregistratiecomponent"),
        new("objecttypenregistratiecomponent", "Objecttypenregistratiecomponent"),
        new("onderhoud-openbare-ruimtecomponent", "Onderhoud openbare ruimtecomponent"),
        new("parkeerbeheercomponent", "Parkeerbeheercomponent"),
        new("raadsinformatiecomponent", "Raadsinformatiecomponent"),
        new("relatiebeheercomponent", "Relatiebeheercomponent"),
        new("samenwerkingscomponent", "Samenwerkingscomponent"),
        new("schuldhulpverleningscomponent", "Schuldhulpverleningscomponent"),
        new("servicebuscomponent", "Servicebuscomponent"),
        new("taakbeheercomponent", "Taakbeheercomponent"),
        new("uitkeringencomponent", "Uitkeringencomponent"),
        new("vastgoedbeheercomponent", "Vastgoedbeheercomponent"),
        new("vergunningencomponent", "Vergunningencomponent"),
        new("verzoekregistratiecomponent", "Verzoekregistratiecomponent"),
        new("webcontentbeheercomponent", "Webcontentbeheercomponent"),
        new("wmo-component", "Wmo-component"),
        new("woz-beheercomponent", "WOZ-beheercomponent"),
        new("zaakafhandelcomponent", "Zaakafhandelcomponent"),
        new("zaakregistratiecomponent", "Zaakregistratiecomponent"),
        new("zaaktypencatalogus", "Zaaktypencatalogus"),
        new("zoekcomponent", "Zoekcomponent"),
    ];

    private static readonly Dictionary<string, string> Names = All.ToDictionary(one => one.Key, one => one.Name);

    /// <summary>Whether there is a component with this key.</summary>
    /// <param name="key">The key, in lower case.</param>
    public static bool Has(string? key) => key is not null && Names.ContainsKey(key);

    /// <summary>What a component is called in Dutch; its key, where that is not one of these.</summary>
    /// <param name="key">The key.</param>
    public static string NameOf(string key) => Names.GetValueOrDefault(key, key);

    /// <summary>Those of these keys that there are, once each, by name.</summary>
    /// <param name="keys">Keys.</param>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> keys) => [.. All.Select(one => one.Key).Intersect(keys)];
}
