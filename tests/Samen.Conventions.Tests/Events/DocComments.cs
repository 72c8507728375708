using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Samen.Contracts;

namespace Samen.Conventions.Tests;

/// <summary>The doc comments of the contracts as plain text, from their documentation file.</summary>
internal static partial class DocComments
{
    private static readonly IReadOnlyDictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(IFact).Assembly.Location, "xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What a record or enumeration says of itself.</summary>
    public static string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>What a property of a record says, which is what the parameter of its name says.</summary>
    public static string Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>What a name of an enumeration says.</summary>
    public static string Of(Type type, string name) => Summary($"F:{type.FullName}.{name}");

    private static string Summary(string member) =>
        Members.TryGetValue(member, out var found) && found.Element("summary") is { } summary
            ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
            : "";

    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "paramref" } field => $"`{JsonNamingPolicy.CamelCase.ConvertName(field.Attribute("name")!.Value)}`",
            XElement element when element.Attribute("cref") is { } reference => $"`{reference.Value.Split('.')[^1]}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement element => string.Concat(element.Nodes().Select(Text)),
            _ => "",
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
