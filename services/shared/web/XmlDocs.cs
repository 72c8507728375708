using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samen.Web;

/// <summary>The summaries of doc comments, from the XML file beside each assembly. Without the file there are none.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = new();

    /// <summary>The summary of a verb: of its method, or of its class when that has one verb.</summary>
    public static string? Of(MethodInfo method)
    {
        var type = NameOf(method.DeclaringType!);
        var members = Files.GetOrAdd(method.DeclaringType!.Assembly, Read);
        var own = members.FirstOrDefault(member => member.Key.StartsWith($"M:{type}.{method.Name}(", StringComparison.Ordinal)).Value;
        return Text((own ?? members.GetValueOrDefault($"T:{type}"))?.Element("summary"));
    }

    /// <summary>The summary of a record, class or enum.</summary>
    public static string? Of(Type type) => Text(Member(type, $"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>The summary of a property, or what is said of the parameter of the record that it comes from.</summary>
    public static string? Of(PropertyInfo property) =>
        Text(Member(property.DeclaringType!, $"P:{NameOf(property.DeclaringType!)}.{property.Name}")?.Element("summary"))
        ?? Text(
            Member(property.DeclaringType!, $"T:{NameOf(property.DeclaringType!)}")
                ?.Elements("param")
                .FirstOrDefault(param => param.Attribute("name")?.Value == property.Name)
        );

    private static XElement? Member(Type type, string key) => Files.GetOrAdd(type.Assembly, Read).GetValueOrDefault(key);

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return !File.Exists(path)
            ? new Dictionary<string, XElement>()
            : XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    private static string? Text(XElement? element) =>
        element is null ? null : Blanks().Replace(string.Concat(element.Nodes().Select(TextOf)), " ").Trim();

    private static string TextOf(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } cref => $"`{cref.Value.Split('(')[0].Split('.')[^1]}`",
            XElement { Name.LocalName: "paramref" } reference => $"`{reference.Attribute("name")?.Value}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => string.Concat(other.Nodes().Select(TextOf)),
            _ => "",
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
