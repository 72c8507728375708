using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>The files of wwwroot, served from the assembly, so that they are the same whatever host runs the gateway.</summary>
internal static class SiteFiles
{
    /// <summary>On what is ready in memory: a request for it does not count.</summary>
    internal sealed record Free;

    private sealed record File(byte[] Body, string Tag);

    private const string Prefix = "wwwroot/";
    private static readonly Dictionary<string, File> All = Read();

    /// <summary>Where a page finds a file, with what it has: a browser keeps it, and asks again when there is another.</summary>
    /// <param name="name">Below wwwroot; of a file that is there.</param>
    public static string Address(string name) => $"/{name}?v={All[name].Tag}";

    /// <summary>Sends them compressed. Pages are not: those have secrets and what a visitor typed side by side.</summary>
    public static void UseSiteFileCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<Free>() is not null, files => files.UseResponseCompression());

    public static void AddSiteFiles(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/yaml", "image/svg+xml"];
        });

    public static void MapSiteFiles(this IEndpointRouteBuilder app)
    {
        var types = new FileExtensionContentTypeProvider { Mappings = { [".yaml"] = "application/yaml" } };
        foreach (var (name, file) in All)
        {
            var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            var tag = new EntityTagHeaderValue($"\"{file.Tag}\"", isWeak: true);
            app.MapGet("/" + name, (HttpContext context) =>
                {
                    // Of an address without what it has, a browser asks each time and gets 304: a new version shows at once.
                    var kept = context.Request.Query["v"] == file.Tag || name.EndsWith(".woff2", StringComparison.Ordinal);
                    context.Response.Headers.CacheControl = kept ? "public, max-age=31536000, immutable" : "no-cache";
                    return TypedResults.Bytes(file.Body, type, entityTag: tag);
                })
                .WithMetadata(new Free())
                .AllowEverybody();
        }
    }

    private static Dictionary<string, File> Read()
    {
        var assembly = typeof(SiteFiles).Assembly;
        var all = new Dictionary<string, File>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var body = new byte[stream.Length];
            stream.ReadExactly(body);
            all[name[Prefix.Length..]] = new File(body, Convert.ToHexStringLower(SHA256.HashData(body)[..8]));
        }
        return all;
    }
}
