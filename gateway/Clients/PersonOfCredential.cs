namespace Samen.Gateway.Clients;

/// <summary>The account of the person that a credential <c>c</c> belongs to, for the queries of its store.</summary>
internal static class PersonOfCredential
{
    public const string Columns = """
        a.name AS PersonName,
        a.roles AS PersonRoles,
        a.municipality AS PersonMunicipality,
        a.office AS PersonOffice,
        a.partner_id AS PersonPartnerId,
        a.disabled_at AS PersonDisabledAt
        """;

    public const string Join = "LEFT JOIN account a ON a.id = c.person_id";
}
