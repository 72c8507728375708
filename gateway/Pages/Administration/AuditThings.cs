namespace Samen.Gateway.Pages.Administration;

/// <summary>What the audit log is about: where a thing has its page, and what it is called.</summary>
internal static class AuditThings
{
    private static readonly (string Api, string Page, Word Name)[] All =
    [
        ("/initiatives/v1/need-drafts/", "/behoeften/concepten/", new("concept van een behoefte", "draft of a need")),
        ("/initiatives/v1/needs/", "/behoeften/", new("behoefte", "need")),
        ("/initiatives/v1/initiatives/", "/initiatieven/", new("initiatief", "initiative")),
        ("/initiatives/v1/facilities/", "/voorzieningen/", new("voorziening", "facility")),
        ("/initiatives/v1/gates/", "/beslismomenten/", new("beslismoment", "gate")),
        ("/initiatives/v1/questions/", "/vragen/", new("vraag", "question")),
        ("/initiatives/v1/procurements/", "/voorzieningen/inkoop/", new("inkoop voor een voorziening", "procurement for a facility")),
        ("/municipalities/v1/municipalities/", "/gemeenten/", new("gemeente", "municipality")),
        ("/municipalities/v1/assemblies/", "/vergaderingen/", new("vergadering", "assembly")),
        ("/municipalities/v1/agenda-items/", "/agendapunten/", new("agendapunt", "agenda item")),
        ("/municipalities/v1/council-decisions/", "/raadsstukken/", new("raadsstuk", "council paper")),
        ("/funding/v1/budgets/", "/fonds/begroting/", new("begroting", "budget")),
        ("/funding/v1/budget-proposals/", "/fonds/voorstellen/", new("voorstel voor de begroting", "budget proposal")),
        ("/funding/v1/contribution-runs/", "/fonds/bijdragen/", new("verdeling van de bijdragen", "contribution run")),
        ("/funding/v1/invoices/", "/fonds/facturen/", new("factuur", "invoice")),
        ("/funding/v1/obligations/", "/fonds/aangegaan/", new("aangegane verplichting", "obligation")),
        ("/funding/v1/purchase-invoices/", "/fonds/inkoop/", new("inkoopfactuur", "purchase invoice")),
        ("/funding/v1/line-transfers/", "/fonds/verschuivingen/", new("verschuiving tussen regels", "line transfer")),
        ("/partners/v1/partners/", "/partners/", new("partner", "partner")),
        ("/partners/v1/products/", "/producten/", new("product", "product")),
        ("/gateway/v1/people/", "/mensen/", new("persoon", "person")),
    ];

    /// <summary>The thing that a path of an API is of or below, with its page; null: it has none.</summary>
    public static (string Object, string Page, Word Name)? Of(string path)
    {
        var one = All.FirstOrDefault(one => path.StartsWith(one.Api, StringComparison.Ordinal));
        var id = one.Api is null ? "" : path[one.Api.Length..].Split('/')[0];
        return id.Length == 0 ? null : ($"{one.Api}{id}", $"{one.Page}{id}", one.Name);
    }

    /// <summary>The path of an API for what somebody typed: that path itself, or the address of a page; null: of nothing.</summary>
    public static string? ObjectOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var path = Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) ? address.AbsolutePath : typed.Trim();
        var one = All.OrderByDescending(one => one.Page.Length).FirstOrDefault(one => path.StartsWith(one.Page, StringComparison.Ordinal));
        return one.Page is null ? path.TrimEnd('/') : one.Api + path[one.Page.Length..].Split('/', '?', '#')[0];
    }
}
