using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Edge;

/// <summary>The files of wwwroot, served from the assembly, so that they are the same whatever host runs the gateway.</summary>
internal static class SiteFiles
{
    /// <summary>On what is ready in memory: a request for it does not count.</summary>
    internal sealed record Free;

    /// <param name="Body">As it is.</param>
    /// <param name="Tag">Another one for another content.</param>
    /// <param name="Small">As small as it gets, made once; null: it is small already, or so large that it would take seconds.</param>
    private sealed record File(byte[] Body, string Tag, Lazy<byte[]>? Small);

    private const string Prefix = "wwwroot/",
        Font = ".woff2";
    private const int Large = 300_000;
    private static readonly Dictionary<string, File> All = Read();

    /// <summary>Addresses of the fonts that each page has, as the style sheet has them.</summary>
    public static IReadOnlyList<string> Fonts { get; } =
    [
        .. All
            .Keys.Where(name =>
                name.StartsWith("noto-sans-latin-", StringComparison.Ordinal) && !name.Contains("-ext-", StringComparison.Ordinal)
            )
            .Order()
            .Select(name => $"/{name}"),
    ];

    /// <summary>Where a page finds a file, with what it has: a browser keeps it, and asks again when there is another.</summary>
    /// <param name="name">Below wwwroot; of a file that is there.</param>
    public static string Address(string name) => $"/{name}?v={All[name].Tag}";

    /// <summary>
    /// Sends them compressed, and pages of visitors at an address without a query. Other pages are not: those may have a secret and what
    /// somebody else chose side by side, and from the length of such a page the secret can be guessed.
    /// </summary>
    public static void UseSiteFileCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => IsFile(context) || IsPageOfVisitor(context), files => files.UseResponseCompression());

    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Free>() is not null;

    private static bool IsPageOfVisitor(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && !context.Request.Cookies.ContainsKey(IdentityService.SessionCookie);

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
                    var kept = context.Request.Query["v"] == file.Tag || name.EndsWith(Font, StringComparison.Ordinal);
                    context.Response.Headers.CacheControl = kept ? "public, max-age=31536000, immutable" : "no-cache";
                    if (file.Small is null || !TakesBrotli(context.Request))
                        return TypedResults.Bytes(file.Body, type, entityTag: tag);
                    context.Response.Headers.ContentEncoding = "br";
                    context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
                    return TypedResults.Bytes(file.Small.Value, type, entityTag: tag);
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
            var small = name.EndsWith(Font, StringComparison.Ordinal) || body.Length > Large ? null : new Lazy<byte[]>(() => Brotli(body));
            all[name[Prefix.Length..]] = new File(body, Convert.ToHexStringLower(SHA256.HashData(body)[..8]), small);
        }
        return all;
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value == "br" && one.Quality is null or > 0);

    private static byte[] Brotli(byte[] body)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize))
            brotli.Write(body);
        return small.ToArray();
    }
}
