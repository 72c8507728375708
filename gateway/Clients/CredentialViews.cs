using Samen.Contracts.Gateway;

namespace Samen.Gateway.Clients;

/// <summary>Keys and clients as the API shows them.</summary>
internal static class CredentialViews
{
    public static ApiKeyView View(this ApiKeyStore.Row row) =>
        new(
            row.Id,
            row.Name,
            row.Grant.Roles,
            row.Grant.Scopes,
            row.Municipality,
            row.Office,
            row.PartnerId,
            row.PersonId,
            row.CreatedBy,
            row.CreatedAt,
            row.ExpiresAt,
            row.RevokedAt,
            row.LastUsedAt,
            row.PerMinute,
            row.PerDay,
            row.OriginList
        );

    public static ClientView View(this ClientStore.Row row) =>
        new(
            row.Id,
            row.Name,
            row.Grant.Roles,
            row.Grant.Scopes,
            ClientKeys.Kids(row.Jwks),
            row.Municipality,
            row.Office,
            row.PartnerId,
            row.PersonId,
            row.CreatedBy,
            row.CreatedAt,
            row.ExpiresAt,
            row.RevokedAt,
            row.LastTokenAt,
            row.PerMinute,
            row.PerDay,
            row.JwksUri,
            row.OriginList,
            row.Version
        );
}
