vermilion.receive({});
