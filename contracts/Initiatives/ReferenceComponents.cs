namespace Samen.Contracts.Initiatives;

/// <summary>
/// The reference components (referentiecomponenten) that needs, plans and facilities can be about: kinds of applications that
/// municipalities know, from GEMMA, the architecture of municipalities. A selection of its list, by their names there.
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
        new("bag-beheercomponent", "BAG-beheercomponent"),
        new("baliecomponent", "Baliecomponent"),
        new("bedrijven-en-instellingen-registratiecomponent", "Bedrijven- en instellingen-registratiecomponent"),
        new("belastingencomponent", "Belastingencomponent"),
        new("bestuur-en-raadsinformatiecomponent", "Bestuur- en Raadsinformatiecomponent"),
        new("beveiliging-en-privacycomponent", "Beveiliging- en privacycomponent"),
        new("bezwaar-en-beroepcomponent", "Bezwaar- en beroepcomponent"),
        new("bgt-beheercomponent", "BGT-beheercomponent"),
        new("bor-component", "BOR-component"),
        new("budgetadvies-en-schuldhulpverleningcomponent", "Budgetadvies- en schuldhulpverleningcomponent"),
        new("burgerzakencomponent", "Burgerzakencomponent"),
        new("callcentercomponent", "Callcentercomponent"),
        new("contractbeheercomponent", "Contractbeheercomponent"),
        new("crisismanagementcomponent", "Crisismanagementcomponent"),
        new("data-warehousecomponent", "Data-warehousecomponent"),
        new("digitale-handtekeningcomponent", "Digitale-handtekeningcomponent"),
        new("documentbeheercomponent", "Documentbeheercomponent"),
        new("documentcreatiecomponent", "Documentcreatiecomponent"),
        new("documentregistratiecomponent", "Documentregistratiecomponent"),
        new("e-formulieren-publicatie-en-beheercomponent", "E-formulieren publicatie-en-beheercomponent"),
        new("financieel-component", "Financieel component"),
        new("gba-administratiecomponent", "GBA-administratiecomponent"),
        new("gebruikersbeheercomponent", "Gebruikersbeheercomponent"),
        new("gegevensdistributiecomponent", "Gegevensdistributiecomponent"),
        new("gegevensmagazijncomponent", "Gegevensmagazijncomponent"),
        new("generiek-zaakafhandelcomponent", "Generiek zaakafhandelcomponent"),
        new("geo-gegevens-analysecomponent", "Geo-gegevens analysecomponent"),
        new("geo-gegevens-beheercomponent", "Geo-gegevens beheercomponent"),
        new("gevonden-en-verloren-voorwerpencomponent", "Gevonden en verloren voorwerpencomponent"),
        new("gravenbeheercomponent", "Gravenbeheercomponent"),
        new("inkomenscomponent", "Inkomenscomponent"),
        new("inkoopcomponent", "Inkoopcomponent"),
        new("inningencomponent", "Inningencomponent"),
        new("inspectiecomponent", "Inspectiecomponent"),
        new("jeugdzorgcomponent", "Jeugdzorgcomponent"),
        new("kantoorautomatiseringcomponent", "Kantoorautomatiseringcomponent"),
        new("kennisbeheercomponent", "Kennisbeheercomponent"),
        new("ketenpartner-portaalcomponent", "Ketenpartner-portaalcomponent"),
        new("klachten-en-meldingencomponent", "Klachten- en meldingencomponent"),
        new("klantgeleidingcomponent", "Klantgeleidingcomponent"),
        new("leerlingenbeheercomponent", "Leerlingenbeheercomponent"),
        new("leerlingenvervoercomponent", "Leerlingenvervoercomponent"),
        new("managementinformatiecomponent", "Managementinformatiecomponent"),
        new("meldingen-openbare-ruimtecomponent", "Meldingen openbare ruimtecomponent"),
        new("mijngemeentecomponent", "Mijngemeentecomponent"),
        new("netwerkbeheercomponent", "Netwerkbeheercomponent"),
        new("omgevingsbeleidcomponent", "Omgevingsbeleidcomponent"),
        new("onlinebetalingcomponent", "Onlinebetalingcomponent"),
        new("open-data-portaalcomponent", "Open-data-portaalcomponent"),
        new("parkeerbeheercomponent", "Parkeerbeheercomponent"),
        new("personeelsinformatiecomponent", "Personeelsinformatiecomponent"),
        new("producten-en-dienstencataloguscomponent", "Producten-en-dienstencataloguscomponent"),
        new("reintegratie-en-werkzoekendencomponent", "Reïntegratie- en werkzoekendencomponent"),
        new("relatiebeheercomponent-crm", "Relatiebeheercomponent (CRM)"),
        new("samenwerkingscomponent", "Samenwerkingscomponent"),
        new("servicebuscomponent", "Servicebuscomponent"),
        new("siem-beheercomponent", "SIEM-beheercomponent"),
        new("subsidiescomponent", "Subsidiescomponent"),
        new("toepasbare-regelscomponent", "Toepasbare-regelscomponent"),
        new("vastgoedexploitatiecomponent", "Vastgoedexploitatiecomponent"),
        new("vergunning-toezicht-handhavingcomponent", "Vergunning- Toezicht- Handhavingcomponent"),
        new("verkiezingencomponent", "Verkiezingencomponent"),
        new("verwerkingenloggingcomponent", "Verwerkingenloggingcomponent"),
        new("webcontentpublicatie-en-beheercomponent", "Webcontentpublicatie- en beheercomponent"),
        new("wmo-component", "WMO-component"),
        new("woz-beheercomponent", "WOZ-beheercomponent"),
        new("zaakregistratiecomponent", "Zaakregistratiecomponent"),
        new("zaaktypecataloguscomponent", "Zaaktypecataloguscomponent"),
        new("zoekmachinecomponent", "Zoekmachinecomponent"),
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
