using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>The files of wwwroot, served from the assembly, so that they are the same whatever host runs the gateway.</summary>
internal static class Assets
{
    /// <summary>On what is ready in memory: a request for it does not count.</summary>
    internal sealed record Free;

    private const string Prefix = "wwwroot/";

    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        var types = new FileExtensionContentTypeProvider { Mappings = { [".yaml"] = "application/yaml" } };
        var assembly = typeof(Assets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var body = new byte[stream.Length];
            stream.ReadExactly(body);
            var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..8])}\"");
            app.MapGet("/" + name[Prefix.Length..], (HttpContext context) =>
                {
                    // The browser checks each time, and gets 304: a new version shows at once.
                    context.Response.Headers.CacheControl = "no-cache";
                    return TypedResults.Bytes(body, type, entityTag: tag);
                })
                .WithMetadata(new Free())
                .AllowEverybody();
        }
    }
}
