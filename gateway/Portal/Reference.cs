using Samen.Gateway.Access;
using Samen.Web;
using Scalar.AspNetCore;

namespace Samen.Gateway.Portal;

/// <summary>
/// The documents, to read and to try (Scalar): the one page that needs a script. Its script is served from here, nothing
/// is loaded from elsewhere, and its own policy lets the browser call this gateway only.
/// </summary>
internal static class Reference
{
    public const string Path = "/ontwikkelaars/api";

    public static void MapReference(this WebApplication app) =>
        app.MapScalarApiReference(Path, options =>
            {
                options
                    .WithTitle("Samen")
                    .DisableDefaultFonts()
                    .DisableTelemetry()
                    .HideDeveloperTools()
                    .HideClientButton()
                    .DisableAgent()
                    .DisableMcp();
                foreach (var service in AccessTable.Rows.Select(row => row.Service).Distinct())
                    options.AddDocument(service, service, $"/{service}/v1/openapi.json");
            })
            .AllowEverybody()
            .WithMetadata(new ReferencePage());

    /// <summary>On its routes: they have a policy of their own.</summary>
    internal sealed record ReferencePage
    {
        public const string Policy =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    }
}
