using Samen.Gateway.Pages.Site;

namespace Samen.Gateway.Pages.Kit;

/// <summary>
/// How somebody last looked at lists: filter, order and where the page began. The way back from a thing leads there. In a cookie for
/// as long as the browser is open; the menu leads to the whole list.
/// </summary>
internal sealed class ListMemory(IHttpContextAccessor accessor)
{
    private const string Cookie = "samen-lijsten";

    /// <summary>The lists that were looked at last.</summary>
    private const int Most = 4;

    /// <summary>Characters of an address.</summary>
    private const int Longest = 200;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Remembers how this request looks at the list.</summary>
    /// <param name="path">Of the list.</param>
    public void Remember(string path)
    {
        // A page that went wrong is shown while its answer has begun.
        if (Http.Request.Path != path || Http.Response.HasStarted)
            return;
        var query = QueryString.Create(
            Http.Request.Query.Where(part => part.Key != "gedaan" && part.Value.Any(value => value is { Length: > 0 }))
        );
        var others = Addresses().Where(address => !IsOf(address, path));
        var all = (query.HasValue && path.Length + query.Value!.Length <= Longest ? others.Prepend(path + query) : others).Take(Most);
        Http.Response.Cookies.Append(
            Cookie,
            string.Join(' ', all),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Http.Request.IsHttps,
                Path = "/",
            }
        );
    }

    /// <summary>The list as it was looked at last.</summary>
    public string Back(string path) => Addresses().FirstOrDefault(address => IsOf(address, path)) ?? path;

    /// <summary>Nobody who uses the browser next finds it.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie);

    private IEnumerable<string> Addresses() =>
        (Http.Request.Cookies[Cookie] ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(address => address.Length <= Longest && LocalPath.Of(address) == address)
            .Take(Most);

    private static bool IsOf(string address, string path) =>
        address.StartsWith(path, StringComparison.Ordinal) && address.Length > path.Length && address[path.Length] == '?';
}
