namespace Samen.Gateway.Pages.Site;

/// <summary>What kinds of results and the places where they were looked for are called.</summary>
internal static class SearchWords
{
    private static readonly Dictionary<string, Word> Kinds = new()
    {
        ["municipality"] = new("Gemeente", "Municipality"),
        ["assembly"] = new("Vergadering", "Assembly"),
        ["agenda-item"] = new("Agendapunt", "Agenda item"),
        ["motion"] = new("Motie", "Motion"),
        ["council-decision"] = new("Raadsbesluit", "Council decision"),
        ["need"] = new("Behoefte", "Need"),
        ["initiative"] = new("Initiatief", "Initiative"),
        ["facility"] = new("Voorziening", "Facility"),
        ["question"] = new("Vraag", "Question"),
        ["fund-proposal"] = new("Stuk van het fonds", "Proposal of the fund"),
        ["budget-line"] = new("Begrotingsregel", "Line of a budget"),
        ["commitment"] = new("Verplichting", "Commitment"),
        ["obligation"] = new("Aangegane verplichting", "Obligation"),
        ["purchase-invoice"] = new("Inkoopfactuur", "Purchase invoice"),
        ["invoice"] = new("Factuur", "Invoice"),
        ["credit-note"] = new("Creditnota", "Credit note"),
        ["partner"] = new("Partner", "Partner"),
        ["product"] = new("Product", "Product"),
        ["standard"] = new("Standaard", "Standard"),
        [SiteSearch.Person] = new("Persoon", "Person"),
    };

    private static readonly Dictionary<string, Word> Services = new()
    {
        [Service.Initiatives] = new("behoeften, initiatieven, voorzieningen en vragen", "needs, initiatives, facilities and questions"),
        [Service.Municipalities] = new("gemeenten, raden en vergaderingen", "municipalities, councils and assemblies"),
        [Service.Funding] = new("het fonds", "the fund"),
        [Service.Partners] = new("partners, producten en standaarden", "partners, products and standards"),
    };

    /// <summary>Every kind, in the order of the filters.</summary>
    public static IEnumerable<string> All => Kinds.Keys;

    public static Word OfKind(string kind) => Kinds.GetValueOrDefault(kind) ?? new Word(kind, kind);

    public static Word OfService(string service) => Services[service];
}
